import { Type, type Static } from 'typebox'

import { CountySearchSchema } from './county-searches.ts'
import { Count, Layer, SquareMetres } from './county-values.ts'
import { Instant, Nullable, Person } from './primitives.ts'

export const CountyParamsSchema = Type.Object({
  code: Type.String({ pattern: '^[0-9]{6}$', description: 'of the county, GB/T 2260' }),
})

export const CountySummarySchema = Type.Object({
  code: Type.String(),
  name: Type.String(),
  parcels: Type.Object({ claim: Count, certificate: Count, award: Count }),
  search: Nullable(CountySearchSchema),
})
export type CountySummary = Static<typeof CountySummarySchema>

const RowProblemsSchema = Type.Array(
  Type.Object({
    code: Type.String(),
    count: Type.Integer({ minimum: 1 }),
    rows: Type.Array(Type.Integer(), { description: 'the first of them' }),
    sentence: Type.String({ description: 'of the first row: what, where, what to do' }),
  }),
)

const ParcelImportSchema = Type.Object({
  id: Type.String(),
  layer: Layer,
  fileName: Type.String(),
  sha256: Type.String(),
  importedBy: Type.String(),
  importedAt: Instant,
  rowsRead: Count,
  parcels: Type.Integer({ minimum: 0, description: 'that stand now' }),
  leftOut: RowProblemsSchema,
  noticed: RowProblemsSchema,
  withdrawn: Nullable(Type.Object({ by: Type.String(), at: Instant, reason: Type.String() })),
})
export type WireParcelImport = Static<typeof ParcelImportSchema>

export const CountySchema = Type.Object({
  code: Type.String(),
  name: Type.String(),
  centralMeridianDegrees: Nullable(Type.Integer({ description: 'null until the first parcel comes' })),
  epsg: Nullable(Type.Integer({ description: 'of the plane in which its parcels are measured' })),
  box: Nullable(Type.Array(Type.Number(), { minItems: 4, maxItems: 4, description: 'west, south, east, north' })),
  layers: Type.Array(Type.Object({ layer: Layer, parcels: Count, planarSquareMetres: SquareMetres })),
  imports: Type.Array(ParcelImportSchema, { description: 'the newest first' }),
  search: Nullable(CountySearchSchema),
  running: Nullable(CountySearchSchema),
  /** The last search, where it was stopped or failed. */
  broken: Nullable(CountySearchSchema),
})
export type WireCounty = Static<typeof CountySchema>

export const ParcelImportQuerySchema = Type.Object({
  layer: Layer,
  fileName: Type.String({ minLength: 1, maxLength: 200 }),
  importedBy: Person,
  countyName: Type.Optional(
    Type.String({ minLength: 1, maxLength: 60, description: 'of a county that is not known yet' }),
  ),
  referenceSystem: Type.Optional(
    Type.String({ maxLength: 100, description: 'such as EPSG:4545, by a person’s word, for a file that names none' }),
  ),
})

export const WithdrawalQuerySchema = Type.Object({
  withdrawnBy: Person,
  reason: Type.String({ minLength: 1, maxLength: 300, pattern: '\\S' }),
})
