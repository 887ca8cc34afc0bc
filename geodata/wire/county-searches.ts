import { Type, type Static } from 'typebox'

import { PARCEL_LAYERS, SEARCH_PHASES, SEARCH_STATES } from '../overlaps/model.ts'

import { Count, Layer, SquareMetres } from './county-values.ts'
import { Instant, Nullable, OneOf, Person } from './primitives.ts'

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
