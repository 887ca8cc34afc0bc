import { Type, type Static } from 'typebox'

import { TRANSFORMATION_KINDS } from '../scans/model.ts'

import { Nullable, OneOf, ORDINAL, Person } from './primitives.ts'

const Reason = Type.String({ maxLength: 300, description: 'why, in a person’s words; may be empty' })
const Title = Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' })
const Number = Type.Integer({ ...ORDINAL, description: 'the number of the scan in its case' })
const PlaceId = Type.String({ minLength: 1, maxLength: 100 })
const MOST_POINTS = 200
const MOST_LABELS = 500

const PixelSchema = Type.Array(Type.Number(), {
  minItems: 2,
  maxItems: 2,
  description: 'pixels to the right and down from the upper left corner of the scan as it is seen upright',
})

const ControlPointSchema = Type.Object({
  pixel: PixelSchema,
  position: Type.Array(Type.Number(), { minItems: 2, maxItems: 2, description: 'CGCS2000 longitude, latitude' }),
  placeId: Nullable(
    Type.String({ minLength: 1, maxLength: 100, description: 'the place that the point was taken from' }),
  ),
})
export type WireControlPoint = Static<typeof ControlPointSchema>

const LabelSchema = Type.Object({
  pixel: PixelSchema,
  text: Type.String({ minLength: 1, maxLength: 100, pattern: '\\S', description: 'what is written there' }),
  placeId: Nullable(PlaceId),
})
export type WireScanLabel = Static<typeof LabelSchema>

const ScanStateSchema = Type.Object({
  title: Title,
  transformation: OneOf(TRANSFORMATION_KINDS),
  controlPoints: Type.Array(ControlPointSchema, { maxItems: MOST_POINTS }),
  labels: Type.Array(LabelSchema, { maxItems: MOST_LABELS, description: 'names at pixels, that lead to places' }),
  withdrawn: Type.Boolean({ description: 'taken out of use by a person; the record stays' }),
})
export type ScanState = Static<typeof ScanStateSchema>

const LengthSchema = Nullable(Type.Number({ minimum: 0 }))
const ScanReportSchema = Type.Object({
  rootMeanSquareMetres: Type.Number({ description: 'of the residuals of all control points' }),
  rootMeanSquarePixels: LengthSchema,
  leaveOneOutMetres: LengthSchema,
  points: Type.Array(
    Type.Object({
      residualMetres: Type.Number({ minimum: 0 }),
      residualPixels: LengthSchema,
      leaveOneOutMetres: LengthSchema,
    }),
  ),
  warnings: Type.Array(Type.String({ description: 'codes of geodata/scans/model.ts' })),
})
/** As it was when the state was stored. */
export type ScanReport = Static<typeof ScanReportSchema>

const VersionFields = {
  version: Type.Integer({ minimum: 1 }),
  state: ScanStateSchema,
  report: Nullable(ScanReportSchema),
  changedBy: Type.String(),
  changedAt: Type.String({ format: 'date-time' }),
  reason: Type.String(),
}

export const ScanVersionSchema = Type.Object(VersionFields)
export type WireScanVersion = Static<typeof ScanVersionSchema>

/** A scan with the state that stands. */
export const ScanSchema = Type.Object({
  number: Number,
  fileName: Type.String(),
  sha256: Type.String({ description: 'of the original, which is never altered' }),
  page: Type.Integer({ minimum: 1 }),
  pages: Type.Integer({ minimum: 1 }),
  format: OneOf(['png', 'jpeg', 'tiff']),
  widthPixels: Type.Integer({ minimum: 1 }),
  heightPixels: Type.Integer({ minimum: 1 }),
  ...VersionFields,
})
export type WireScan = Static<typeof ScanSchema>

export const NewScanSchema = Type.Object({
  fileName: Type.String({ minLength: 1, maxLength: 200 }),
  base64: Type.String(),
  page: Type.Optional(Type.Integer({ minimum: 1, maximum: 2000, description: 'of a TIFF with several; else 1' })),
  title: Title,
  changedBy: Person,
})
export type NewScanBody = Static<typeof NewScanSchema>

/** What is now known of a scan; `withdrawn` true takes it out of use. */
export const ScanChangeSchema = Type.Object({
  number: Number,
  state: ScanStateSchema,
  changedBy: Person,
  reason: Reason,
})
export type ScanChangeBody = Static<typeof ScanChangeSchema>

export const ScanReturnSchema = Type.Object({
  number: Number,
  version: Type.Integer({ minimum: 1, description: 'the state that is to stand again' }),
  changedBy: Person,
})
export type ScanReturnBody = Static<typeof ScanReturnSchema>
