import { Type, type Static } from 'typebox'

import { LANDMARK_KINDS } from '../boundary/model.ts'
import { DESCRIPTION_SUBJECTS } from '../documents/model.ts'
import { FIELD_STANDINGS } from '../field/model.ts'
import { CERTAINTIES, OUTLINE_ROLES } from '../outline/model.ts'
import { ELEVATION_KINDS } from '../terrain/model.ts'

import { ClaimantSchema } from './case.ts'
import { PlaceSchema } from './geometry.ts'
import { Instant, LineStringSchema, Nullable, OneOf, Person, PositionSchema } from './primitives.ts'

const Uuid = Type.String({ pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$' })
const Hash = Type.String({ pattern: '^[0-9a-f]{64}$' })
const Letter = Type.String({ minLength: 1, maxLength: 3, description: 'of a side' })
const Remark = Type.String({ maxLength: 500, description: 'in a person’s words; may be empty' })
const Accuracy = Type.Number({
  exclusiveMinimum: 0,
  maximum: 100_000,
  description: 'as the phone said: most positions lie within',
})

/** Longer walks go on in a further track. */
export const MOST_FIXES = 5000
const MOST_STROKES = 200
const MOST_STROKE_POINTS = 2000

const SideSchema = Type.Object({
  letter: Letter,
  placeName: Type.String({ maxLength: 100, description: 'what this side calls the spot; may be empty' }),
  standing: Nullable(OneOf(FIELD_STANDINGS)),
})
const PointSchema = Type.Object({
  kind: Type.Literal('point'),
  position: PositionSchema,
  accuracyMetres: Nullable(Accuracy),
  landmark: Nullable(OneOf(LANDMARK_KINDS)),
  sides: Type.Array(SideSchema, { maxItems: 20 }),
  remark: Remark,
})
const FixSchema = Type.Object({ position: PositionSchema, accuracyMetres: Accuracy, at: Instant })
const TrackSchema = Type.Object({
  kind: Type.Literal('track'),
  fixes: Type.Array(FixSchema, { minItems: 1, maxItems: MOST_FIXES }),
  remark: Remark,
})
const PhotographSchema = Type.Object({
  kind: Type.Literal('photograph'),
  sha256: Hash,
  fileName: Type.String({ minLength: 1, maxLength: 200 }),
  position: Nullable(PositionSchema),
  accuracyMetres: Nullable(Accuracy),
  remark: Remark,
})
const SignatureSchema = Type.Object({
  kind: Type.Literal('signature'),
  side: Nullable(Letter),
  signer: Person,
  outcome: OneOf(['signed', 'refused']),
  reason: Type.String({ maxLength: 500, description: 'why it was refused; may be empty' }),
  statement: Type.String({ minLength: 1, maxLength: 20_000, description: 'what stood on the screen' }),
  signed: Type.Array(Type.Object({ id: Uuid, sha256: Hash }), { maxItems: 1000 }),
  strokes: Type.Array(
    Type.Array(Type.Array(Type.Integer({ minimum: -10_000, maximum: 10_000 }), { minItems: 2, maxItems: 2 }), {
      minItems: 1,
      maxItems: MOST_STROKE_POINTS,
    }),
    { maxItems: MOST_STROKES, description: 'of a pen: right and down, 1000 to the width of the field' },
  ),
})
const WithdrawalSchema = Type.Object({
  kind: Type.Literal('withdrawal'),
  reason: Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' }),
})

/** What a phone puts on record, word for word as it was hashed there. */
const FieldRecordSchema = Type.Object({
  id: Uuid,
  follows: Nullable(Uuid),
  account: Type.String({ minLength: 1, maxLength: 100, description: 'name that the account signs in with' }),
  recordedBy: Person,
  recordedAt: Instant,
  number: Type.Optional(
    Type.Integer({
      minimum: 1,
      maximum: 1_000_000,
      description:
        'among those of its kind, as the phone showed it and had it signed; of records that follow none only',
    }),
  ),
  content: Type.Union([PointSchema, TrackSchema, PhotographSchema, SignatureSchema, WithdrawalSchema]),
})
export type FieldRecord = Static<typeof FieldRecordSchema>
export type FieldContent = FieldRecord['content']
export type FieldPoint = Static<typeof PointSchema>
export type FieldTrack = Static<typeof TrackSchema>
export type FieldFix = Static<typeof FixSchema>
export type FieldPhotograph = Static<typeof PhotographSchema>
export type FieldSignature = Static<typeof SignatureSchema>

/** `sha256` of the record’s canonical JSON (RFC 8785) in UTF-8. */
export const NewFieldRecordSchema = Type.Object({ record: FieldRecordSchema, sha256: Hash })
export type NewFieldRecordBody = Static<typeof NewFieldRecordSchema>

export const StoredFieldRecordSchema = Type.Object({
  record: FieldRecordSchema,
  sha256: Hash,
  receivedBy: Type.String(),
  receivedAt: Instant,
  attachment: Nullable(Type.Integer({ description: 'number of the photograph among the files of the case' })),
})
export type StoredFieldRecord = Static<typeof StoredFieldRecordSchema>

const Ids = Type.Array(Uuid, { minItems: 2, maxItems: 50 })
export const NewFieldChoiceSchema = Type.Object({
  about: Uuid,
  chosen: Uuid,
  among: Ids,
  decidedBy: Person,
  reason: Remark,
})
export type NewFieldChoiceBody = Static<typeof NewFieldChoiceSchema>

const FieldChoiceSchema = Type.Object({
  ...NewFieldChoiceSchema.properties,
  decidedAt: Instant,
})
export type WireFieldChoice = Static<typeof FieldChoiceSchema>

export const FieldRecordsSchema = Type.Object({
  records: Type.Array(StoredFieldRecordSchema, { description: 'in the order in which they came' }),
  choices: Type.Array(FieldChoiceSchema),
})
export type WireFieldRecords = Static<typeof FieldRecordsSchema>

/** The lie of the land below the drawing: seen, never measured. */
const FieldTerrainSchema = Type.Object({
  picture: Type.String({ description: 'a grey JPEG in base64, lit from the north-west; it holds no heights' }),
  northWest: PositionSchema,
  northEast: PositionSchema,
  southWest: PositionSchema,
  kind: OneOf(ELEVATION_KINDS),
  cellMetres: Type.Number({ exclusiveMinimum: 0, description: 'of the grid that the picture was made of' }),
  source: Nullable(Type.String()),
  illustrative: Type.Boolean({ description: '示意: invented ground' }),
})
export type FieldTerrain = Static<typeof FieldTerrainSchema>

/** What a phone takes along. */
export const FieldPackSchema = Type.Object({
  caseId: Type.String(),
  title: Type.String(),
  countyName: Type.String(),
  caseVersion: Type.Integer(),
  takenAt: Instant,
  account: Type.String(),
  claimants: Type.Array(ClaimantSchema),
  illustrative: Type.Boolean(),
  lines: Type.Array(
    Type.Object({
      role: OneOf(OUTLINE_ROLES),
      claimantLetter: Nullable(Type.String()),
      certainty: OneOf(CERTAINTIES),
      geometry: LineStringSchema,
    }),
  ),
  places: Type.Array(PlaceSchema),
  terrain: Nullable(FieldTerrainSchema),
  descriptions: Type.Array(
    Type.Object({
      subject: OneOf(DESCRIPTION_SUBJECTS),
      landName: Nullable(Type.String()),
      claimantLetter: Nullable(Type.String()),
      words: Type.String({ description: 'as they stand in the paper' }),
    }),
  ),
  field: FieldRecordsSchema,
})
export type FieldPack = Static<typeof FieldPackSchema>
