import { Type, type Static } from 'typebox'

import { ERROR_KEYS, ERROR_UNITS, UNKNOWN_REASONS } from '../accuracy/model.ts'

import { MultiPolygonSchema, Nullable, OneOf } from './primitives.ts'

const SegmentAccuracySchema = Type.Union([
  Type.Object({ type: Type.Literal('stated'), metres: Type.Number() }),
  Type.Object({ type: Type.Literal('by-method'), metres: Type.Number(), key: OneOf(ERROR_KEYS) }),
  Type.Object({ type: Type.Literal('unknown'), why: OneOf(UNKNOWN_REASONS) }),
])

const BandSchema = Type.Object({
  outlineId: Type.String(),
  segments: Type.Array(SegmentAccuracySchema),
  unknown: Type.Array(Type.Object({ why: OneOf(UNKNOWN_REASONS), lengthMetres: Type.Number() })),
  strip: MultiPolygonSchema,
  shapes: Nullable(Type.Object({ inner: MultiPolygonSchema, outer: MultiPolygonSchema })),
  areas: Nullable(
    Type.Object({
      certainSquareMetres: Type.Number({ description: 'inside wherever in the band the boundary runs' }),
      drawnSquareMetres: Type.Number(),
      possibleSquareMetres: Type.Number(),
    }),
  ),
})
export type WireBand = Static<typeof BandSchema>

export const BandsSchema = Type.Object({
  /** How many standard errors wide a band is to either side. */
  standardErrors: Type.Number(),
  bands: Type.Array(BandSchema),
  /** The figures that stand in for a place's own, with where they are from. */
  figures: Type.Array(
    Type.Object({
      key: OneOf(ERROR_KEYS),
      figure: Type.Number(),
      unit: OneOf(ERROR_UNITS),
      source: Type.String(),
      isChecked: Type.Boolean(),
    }),
  ),
})
export type WireBands = Static<typeof BandsSchema>
