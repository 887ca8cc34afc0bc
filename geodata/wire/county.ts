import { Type, type Static } from 'typebox'

import {
  AUDIENCES,
  OVERLAP_ORDERS,
  PARCEL_LAYERS,
  PARCEL_OVERLAP_TYPES,
  SEARCH_PHASES,
  SEARCH_STATES,
} from '../overlaps/model.ts'

import { MultiPolygonSchema, Nullable, OneOf, PolygonSchema } from './primitives.ts'

const Person = Type.String({ minLength: 1, maxLength: 60, pattern: '\\S' })
const Instant = Type.String({ format: 'date-time' })
const Layer = OneOf(PARCEL_LAYERS)
const Count = Type.Integer({ minimum: 0 })
const SquareMetres = Type.Number({ minimum: 0 })
const ParcelId = Type.Integer({ minimum: 1 })

export const CountyParamsSchema = Type.Object({
  code: Type.String({ pattern: '^[0-9]{6}$', description: 'of the county, GB/T 2260' }),
})

/** What came out of a search that was done. */
const SearchFiguresSchema = Type.Object({
  parcels: Type.Integer({ description: 'that were compared' }),
  leftOut: Type.Integer({ description: 'parcels that could not be compared' }),
  candidatePairs: Type.Integer({ description: 'pairs whose boxes meet' }),
  pairs: Type.Integer({ description: 'overlaps, slivers not among them' }),
  areaSquareMetres: Type.Number({ description: 'of those, planar' }),
  equal: Count,
  contained: Count,
  crossing: Count,
  slivers: Count,
  sliverSquareMetres: SquareMetres,
  border: Type.Object(
    { pairs: Count, areaSquareMetres: SquareMetres },
    { description: 'overlaps with parcels of other counties; not among the others' },
  ),
  seconds: Type.Object({ reading: Type.Number(), searching: Type.Number(), recording: Type.Number() }),
})
export type SearchFigures = Static<typeof SearchFiguresSchema>

const RuleFacts = {
  layers: Type.Array(Layer, { minItems: 1, maxItems: PARCEL_LAYERS.length, uniqueItems: true }),
  leastMu: Type.Number({ minimum: 0, maximum: 1_000_000, description: 'what is smaller is a sliver' }),
  leastShare: Type.Number({ minimum: 0, maximum: 1, description: 'of the smaller parcel; what is less is a sliver' }),
}

export const SearchOrderBodySchema = Type.Object({
  layers: Type.Optional(RuleFacts.layers),
  leastMu: Type.Optional(RuleFacts.leastMu),
  leastShare: Type.Optional(RuleFacts.leastShare),
  startedBy: Person,
})

export const CountySearchSchema = Type.Object({
  id: Type.String(),
  ...RuleFacts,
  state: OneOf(SEARCH_STATES),
  phase: Nullable(OneOf(SEARCH_PHASES)),
  done: Type.Integer({ minimum: 0, description: 'in this phase' }),
  total: Type.Integer({ minimum: 0, description: 'in this phase; 0 while it is not known' }),
  figures: Nullable(SearchFiguresSchema),
  failure: Nullable(Type.String({ description: 'one sentence' })),
  isOutdated: Type.Boolean({ description: 'a large file came or went since, and was not followed up: search again' }),
  startedBy: Type.String(),
  startedAt: Instant,
  endedAt: Nullable(Instant),
})
export type WireCountySearch = Static<typeof CountySearchSchema>

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

const audience = Type.Optional(
  Type.Enum([...AUDIENCES], { default: 'public', description: 'names of holders go to officer and court alone' }),
)
export const AudienceQuerySchema = Type.Object({ audience })

const OverlapFilterSchema = {
  type: Type.Optional(
    Type.Array(OneOf(PARCEL_OVERLAP_TYPES), { description: 'all but slivers where it is not given' }),
  ),
  layer: Type.Optional(Type.Array(Layer, { description: 'both parcels lie in these' })),
  bbox: Type.Optional(Type.String({ description: 'west,south,east,north in degrees' })),
  audience,
}

export const OverlapQuerySchema = Type.Object({
  ...OverlapFilterSchema,
  order: Type.Optional(Type.Enum([...OVERLAP_ORDERS], { default: 'area' })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500, default: 50 })),
  cursor: Type.Optional(Type.String({ maxLength: 200, description: 'nextCursor of the page before' })),
})
export type OverlapQuery = Static<typeof OverlapQuerySchema>

export const OverlapExportQuerySchema = Type.Object({
  ...OverlapFilterSchema,
  order: Type.Optional(Type.Enum([...OVERLAP_ORDERS], { default: 'area' })),
})

export const ParcelExportQuerySchema = Type.Object({
  layer: Type.Optional(Type.Array(Layer, { description: 'all where it is not given' })),
  audience,
})
export type ParcelExportQuery = Static<typeof ParcelExportQuerySchema>

const ParcelFacts = {
  parcelId: ParcelId,
  layer: Layer,
  number: Type.String(),
  holder: Nullable(Type.String({ description: 'null also for whom names are not' })),
  isIllustrative: Type.Boolean({ description: 'it comes from a case whose ground only shows the idea' }),
}

const OverlapFacts = {
  type: OneOf(PARCEL_OVERLAP_TYPES),
  planarSquareMetres: SquareMetres,
  ellipsoidalSquareMetres: Nullable(SquareMetres),
  shareOfFirst: Type.Number(),
  shareOfSecond: Type.Number(),
}

const ParcelOverlapRowSchema = Type.Object({
  first: Type.Object(ParcelFacts),
  second: Type.Object(ParcelFacts),
  ...OverlapFacts,
})
export type ParcelOverlapRow = Static<typeof ParcelOverlapRowSchema>

export const ParcelOverlapPageSchema = Type.Object({
  total: Type.Integer({ minimum: 0, description: 'on all pages' }),
  rows: Type.Array(ParcelOverlapRowSchema),
  nextCursor: Nullable(Type.String()),
})
export type ParcelOverlapPage = Static<typeof ParcelOverlapPageSchema>

export const ParcelSchema = Type.Object({
  ...ParcelFacts,
  facts: Type.Record(Type.String(), Type.String(), { description: 'what the source says beside' }),
  importId: Nullable(Type.String()),
  fileName: Nullable(Type.String({ description: 'of the import' })),
  caseAddress: Nullable(Type.String({ description: 'of the case that it comes from' })),
  version: Type.Integer(),
  planarSquareMetres: SquareMetres,
  geometry: Type.Union([PolygonSchema, MultiPolygonSchema]),
})
export type WireParcel = Static<typeof ParcelSchema>

/** An outline of a parcel; the first one came with its file, and the others are somebody's changes. */
export const ParcelVersionSchema = Type.Object({
  version: Type.Integer({ minimum: 1 }),
  planarSquareMetres: SquareMetres,
  geometry: Type.Union([PolygonSchema, MultiPolygonSchema]),
  given: Nullable(
    Type.Object(
      {
        by: Nullable(Type.String({ description: 'as the reason, null for whom names are not' })),
        at: Instant,
        reason: Nullable(Type.String()),
      },
      { description: 'null for the first' },
    ),
  ),
})
export type WireParcelVersion = Static<typeof ParcelVersionSchema>

/** A parcel that lies about another one, and what the record says that they share. */
export const ParcelNeighbourSchema = Type.Object({
  ...ParcelFacts,
  planarSquareMetres: SquareMetres,
  geometry: Type.Union([PolygonSchema, MultiPolygonSchema]),
  overlap: Nullable(Type.Object({ type: OneOf(PARCEL_OVERLAP_TYPES), planarSquareMetres: SquareMetres })),
})
export type WireParcelNeighbour = Static<typeof ParcelNeighbourSchema>

export const ParcelOverlapSchema = Type.Object({
  first: ParcelSchema,
  second: ParcelSchema,
  ...OverlapFacts,
  computedAt: Instant,
  caseAddress: Nullable(Type.String({ description: 'of the case that began from this pair' })),
  geometry: MultiPolygonSchema,
})
export type WireParcelOverlap = Static<typeof ParcelOverlapSchema>

const BorderParcelSchema = Type.Object({ countyCode: Type.String(), parcelId: ParcelId })
export const BorderOverlapsSchema = Type.Array(
  Type.Object({
    first: BorderParcelSchema,
    second: BorderParcelSchema,
    ...OverlapFacts,
    geometry: MultiPolygonSchema,
  }),
  { description: 'the largest first; planar areas in the zone of the first county, slivers not among them' },
)

export const ParcelChangeBodySchema = Type.Object({
  geometry: Type.Union([PolygonSchema, MultiPolygonSchema]),
  changedBy: Person,
  reason: Type.String({ minLength: 1, maxLength: 300, pattern: '\\S' }),
})
export type ParcelChangeBody = Static<typeof ParcelChangeBodySchema>
