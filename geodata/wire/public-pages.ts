import { Type, type Static } from 'typebox'

import { NOTICE_KINDS } from '../procedure/model.ts'
import { OBJECTION_OUTCOMES, PUBLICATION_BASES } from '../public-record/model.ts'

import { Nullable, OneOf } from './primitives.ts'
import { PublicRecordSchema } from './publication.ts'

const Day = Type.String({ format: 'date' })

export const PublicListingSchema = Type.Object({
  id: Type.String(),
  title: Type.Object({ 'zh-CN': Type.String(), en: Type.String() }),
  countyName: Type.String(),
  basis: OneOf(PUBLICATION_BASES),
  illustrative: Type.Boolean(),
  publishedOn: Day,
  version: Type.Integer({ minimum: 1 }),
})
export type WirePublicListing = Static<typeof PublicListingSchema>

export const PublishedSchema = Type.Object({
  record: PublicRecordSchema,
  sha256: Type.String({ description: 'of the canonical JSON of the record (RFC 8785)' }),
  reopenedOn: Nullable(
    Type.String({ format: 'date', description: 'the ruling is looked at anew since; null where it is not' }),
  ),
})
export type WirePublished = Static<typeof PublishedSchema>

/** How the days of a notice stand. */
export const PublicNoticeSchema = Type.Object({
  kind: OneOf(NOTICE_KINDS),
  firstDay: Day,
  lastDay: Day,
  today: Day,
  daysLeft: Type.Integer({ minimum: 0, description: 'with today; 0 once it has ended' }),
  takesObjections: Type.Boolean(),
})
export type WirePublicNotice = Static<typeof PublicNoticeSchema>

/** Longer texts and empty ones are refused in a sentence of their own. */
export const NewObjectionSchema = Type.Object({
  text: Type.String({ maxLength: 8000 }),
  name: Type.String({ maxLength: 60 }),
  contact: Type.String({ maxLength: 200, description: 'for the office alone' }),
})
export type NewObjectionBody = Static<typeof NewObjectionSchema>

export const ReceiptSchema = Type.Object({ receipt: Type.String({ description: 'XXXX-XXXX-XXXX-X' }), receivedOn: Day })
export type WireReceipt = Static<typeof ReceiptSchema>

/** What whoever has the receipt number is told; never what was written. */
export const ObjectionStandingSchema = Type.Object({
  receivedOn: Day,
  closed: Nullable(Type.Object({ on: Day, outcome: OneOf(OBJECTION_OUTCOMES), reason: Type.String() })),
})
export type WireObjectionStanding = Static<typeof ObjectionStandingSchema>
