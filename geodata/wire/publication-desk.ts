import { Type, type Static } from 'typebox'

import { NOTICE_KINDS, TERM_UNITS } from '../procedure/model.ts'
import {
  COARSEST_COARSENING_METRES,
  FINEST_COARSENING_METRES,
  MASKING_PROFILES,
  OBJECTION_OUTCOMES,
  PUBLICATION_BARRIERS,
  PUBLICATION_BASES,
} from '../public-record/model.ts'

import { Instant, Nullable, OneOf, Person } from './primitives.ts'
import { PublicRecordSchema } from './publication.ts'

const Reason = Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' })
const Version = Type.Integer({ minimum: 1, maximum: 1_000_000 })
const Sha256 = Type.String({ pattern: '^[0-9a-f]{64}$' })
const Day = Type.String({ format: 'date' })
const Metres = Type.Integer({ minimum: FINEST_COARSENING_METRES, maximum: COARSEST_COARSENING_METRES })
const Line = Type.String({ maxLength: 120 })

/** How a case is to be published. */
const DraftOptions = {
  basis: OneOf(PUBLICATION_BASES),
  profile: OneOf(MASKING_PROFILES),
  householdsMetres: Metres,
  collectivesMetres: Metres,
  mapReviewNumber: Nullable(Type.String({ maxLength: 60, description: '审图号; null while there is none' })),
  noticeKind: Nullable(OneOf(NOTICE_KINDS)),
  office: Nullable(Line),
  phone: Nullable(Line),
}
export const DraftOptionsSchema = Type.Object(DraftOptions)
export type WireDraftOptions = Static<typeof DraftOptionsSchema>

export const DraftBodySchema = Type.Object({ ...DraftOptions, preparedBy: Person })
export type DraftBody = Static<typeof DraftBodySchema>

const DraftSchema = Type.Object({
  number: Version,
  ...DraftOptions,
  preparedBy: Type.String(),
  preparedAt: Instant,
})
export type WireDraft = Static<typeof DraftSchema>

export const PreviewSchema = Type.Object({
  record: PublicRecordSchema,
  sha256: Type.String({
    description: 'of its canonical JSON; publishing names it, so that nothing else is published than was seen',
  }),
})
export type WirePreview = Static<typeof PreviewSchema>

const Named = Type.String({ maxLength: 60, description: 'an empty name is refused in a sentence' })
export const PublishBodySchema = Type.Object({ draft: Version, sha256: Sha256, approvedBy: Named })
export type PublishBody = Static<typeof PublishBodySchema>

export const WithdrawBodySchema = Type.Object({ version: Version, reason: Reason, withdrawnBy: Person })
export type WithdrawBody = Static<typeof WithdrawBodySchema>

const PublishedVersionSchema = Type.Object({
  version: Version,
  draft: Version,
  basis: OneOf(PUBLICATION_BASES),
  profile: OneOf(MASKING_PROFILES),
  mapReviewNumber: Type.String(),
  sha256: Sha256,
  preparedBy: Type.String(),
  approvedBy: Type.String(),
  publishedAt: Instant,
  notice: Nullable(Type.Object({ kind: OneOf(NOTICE_KINDS), firstDay: Day, lastDay: Day })),
  withdrawal: Nullable(Type.Object({ withdrawnBy: Type.String(), withdrawnAt: Instant, reason: Type.String() })),
})
export type WirePublishedVersion = Static<typeof PublishedVersionSchema>

const Sentence = Type.Object({ 'zh-CN': Type.String(), en: Type.String() })

/** Where the publication of a case stands. */
export const PublicationSchema = Type.Object({
  today: Day,
  draft: Nullable(DraftSchema),
  versions: Type.Array(PublishedVersionSchema, { description: 'the last one first' }),
  barriers: Type.Array(Type.Object({ code: OneOf(PUBLICATION_BARRIERS), sentence: Sentence }), {
    description: 'what stands in the way of publishing the draft',
  }),
  notices: Type.Array(
    Type.Object({
      kind: OneOf(NOTICE_KINDS),
      term: Type.Object({ count: Type.Integer(), unit: OneOf(TERM_UNITS) }),
      isChecked: Type.Boolean(),
    }),
    { description: 'that can be given in the county today' },
  ),
  openObjections: Type.Integer({ minimum: 0 }),
  reopenedOn: Nullable(
    Type.String({
      format: 'date',
      description: 'a new round was opened since what stands published was published; null where it was not',
    }),
  ),
})
export type WirePublication = Static<typeof PublicationSchema>

export const ObjectionSchema = Type.Object({
  number: Type.Integer({ minimum: 1 }),
  version: Version,
  receipt: Type.String(),
  text: Type.String(),
  name: Type.String(),
  contact: Type.String(),
  receivedAt: Instant,
  closing: Nullable(
    Type.Object({
      outcome: OneOf(OBJECTION_OUTCOMES),
      reason: Type.String(),
      closedBy: Type.String(),
      closedAt: Instant,
    }),
  ),
})
export type WireObjection = Static<typeof ObjectionSchema>

export const CloseObjectionSchema = Type.Object({
  outcome: OneOf(OBJECTION_OUTCOMES),
  reason: Reason,
  closedBy: Person,
})
export type CloseObjectionBody = Static<typeof CloseObjectionSchema>
