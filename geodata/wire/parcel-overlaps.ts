import { Type, type Static } from 'typebox'

import { OVERLAP_ORDERS, PARCEL_OVERLAP_TYPES } from '../overlaps/model.ts'

import { Layer, SquareMetres } from './county-values.ts'
import { audience, ParcelFacts, ParcelId, ParcelSchema } from './parcels.ts'
import { Instant, MultiPolygonSchema, Nullable, OneOf } from './primitives.ts'

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
