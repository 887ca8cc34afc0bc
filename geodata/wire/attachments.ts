import { Type, type Static } from 'typebox'

import { Nullable, OneOf, Person, PositionSchema } from './primitives.ts'

/** What may be attached to a case; told by the bytes, never by the name. */
const ATTACHMENT_KINDS = [
  'pdf',
  'docx',
  'text',
  'jpeg',
  'png',
  'tiff',
  'heic',
  'mp3',
  'm4a',
  'wav',
  'ogg',
  'mp4',
  'webm',
  'mov',
  'gpx',
  'kml',
] as const
export type AttachmentKind = (typeof ATTACHMENT_KINDS)[number]

const Note = Type.String({ maxLength: 500, description: 'in a person’s words; may be empty' })
const GivenBy = Nullable(Type.String({ minLength: 1, maxLength: 3, description: 'letter of the side that gave it' }))

/** What the camera noted. Proposed to a person and used for nothing before he has said yes. */
const PhotoProposalSchema = Type.Object({
  place: Nullable(
    Type.Object({
      position: PositionSchema,
      accuracyMetres: Nullable(Type.Number({ minimum: 0, description: 'as the camera said; null where it did not' })),
    }),
  ),
  time: Nullable(
    Type.Object({
      words: Type.String({ description: 'date and time of the camera’s clock, such as 2014-03-05 09:12:40' }),
      offset: Nullable(Type.String({ description: 'from UTC, such as +08:00; null where the camera did not say' })),
    }),
  ),
})
export type PhotoProposal = Static<typeof PhotoProposalSchema>

const DecisionSchema = Nullable(OneOf(['accepted', 'refused']))
const MadeDecisionSchema = Nullable(
  Type.Object({ verdict: OneOf(['accepted', 'refused']), by: Type.String(), at: Type.String() }),
)
export type MadeDecision = Static<typeof MadeDecisionSchema>

const EvidenceEntrySchema = Type.Object({
  offeredBy: OneOf(['plaintiff', 'defendant', 'third-party']),
  number: Type.String({ minLength: 1, maxLength: 20 }),
})
export type AttachedEntry = Static<typeof EvidenceEntrySchema>

const AttachmentStateSchema = Type.Object({
  givenBy: GivenBy,
  note: Note,
  evidence: Type.Array(EvidenceEntrySchema, { maxItems: 50, description: 'entries of the evidence that it is' }),
  placeDecision: MadeDecisionSchema,
  timeDecision: MadeDecisionSchema,
  withdrawn: Type.Boolean({ description: 'taken out of use by a person; file and record stay' }),
})
export type AttachmentState = Static<typeof AttachmentStateSchema>

/** A file of a case, as it stands. */
export const AttachmentSchema = Type.Object({
  number: Type.Integer({ minimum: 1, description: 'in its case' }),
  name: Type.String({ description: 'as it came' }),
  kind: OneOf(ATTACHMENT_KINDS),
  bytes: Type.Integer({ minimum: 1 }),
  sha256: Type.String({ description: 'of the original, which is never altered' }),
  nameMisleads: Type.Boolean({ description: 'the name ends as files of another kind do' }),
  proposal: Nullable(PhotoProposalSchema),
  addedBy: Type.String(),
  addedAt: Type.String({ format: 'date-time' }),
  version: Type.Integer({ minimum: 1 }),
  state: AttachmentStateSchema,
  changedBy: Type.String(),
  changedAt: Type.String({ format: 'date-time' }),
})
export type WireAttachment = Static<typeof AttachmentSchema>

export const NewAttachmentSchema = Type.Object({
  upload: Type.String({ description: 'id of a finished upload: the last part of its address' }),
  givenBy: GivenBy,
  note: Note,
  addedBy: Person,
})
export type NewAttachmentBody = Static<typeof NewAttachmentSchema>

/** `isNew` is false where the case had these bytes already: nothing was added, and what is there is told. */
export const AddedAttachmentSchema = Type.Object({
  attachment: AttachmentSchema,
  isNew: Type.Boolean(),
  firstStored: Type.Object(
    { by: Type.String(), at: Type.String({ format: 'date-time' }), name: Type.String() },
    { description: 'who first brought these bytes to the county, when, and under which name' },
  ),
})
export type AddedAttachment = Static<typeof AddedAttachmentSchema>

/** What a person now says of it. A decision that is null takes an earlier one back. */
export const AttachmentChangeSchema = Type.Object({
  givenBy: GivenBy,
  note: Note,
  evidence: Type.Array(EvidenceEntrySchema, { maxItems: 50 }),
  placeDecision: DecisionSchema,
  timeDecision: DecisionSchema,
  withdrawn: Type.Boolean(),
  changedBy: Person,
})
export type AttachmentChangeBody = Static<typeof AttachmentChangeSchema>

const TrackSchema = Type.Object({
  lines: Type.Array(Type.Array(PositionSchema), { description: 'WGS 84; a line of one position is a point' }),
})
export type WireTrack = Static<typeof TrackSchema>

/** How an attachment can be shown safely: as pictures of its pages, text, lines on the map, sound or film; else as a file only. */
export const AttachmentViewSchema = Type.Union([
  Type.Object({ type: Type.Literal('pages'), pages: Type.Integer({ minimum: 1 }) }),
  Type.Object({ type: Type.Literal('text'), text: Type.String(), isCut: Type.Boolean() }),
  Type.Object({ type: Type.Literal('track'), track: TrackSchema }),
  Type.Object({ type: Type.Literal('sound') }),
  Type.Object({ type: Type.Literal('film') }),
  Type.Object({ type: Type.Literal('file-only'), why: Type.String({ description: 'a sentence' }) }),
])
export type AttachmentView = Static<typeof AttachmentViewSchema>
