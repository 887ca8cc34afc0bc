import { Type, type Static } from 'typebox'

import { AUDIENCES, PARCEL_OVERLAP_TYPES } from '../overlaps/model.ts'

import { Layer, SquareMetres } from './county-values.ts'
import { Instant, MultiPolygonSchema, Nullable, OneOf, Person, PolygonSchema } from './primitives.ts'

export const ParcelId = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER })

export const audience = Type.Optional(
  Type.Enum([...AUDIENCES], { default: 'public', description: 'names of holders go to officer and court alone' }),
)
export const AudienceQuerySchema = Type.Object({ audience })

export const ParcelExportQuerySchema = Type.Object({
  layer: Type.Optional(Type.Array(Layer, { description: 'all where it is not given' })),
  audience,
})
export type ParcelExportQuery = Static<typeof ParcelExportQuerySchema>

export const ParcelFacts = {
  parcelId: ParcelId,
  layer: Layer,
  number: Type.String(),
  holder: Nullable(Type.String({ description: 'null also for whom names are not' })),
  isIllustrative: Type.Boolean({ description: 'it comes from a case whose ground only shows the idea' }),
}

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

export const ParcelChangeBodySchema = Type.Object({
  geometry: Type.Union([PolygonSchema, MultiPolygonSchema]),
  changedBy: Person,
  reason: Type.String({ minLength: 1, maxLength: 300, pattern: '\\S' }),
})
export type ParcelChangeBody = Static<typeof ParcelChangeBodySchema>
