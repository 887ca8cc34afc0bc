import { Type, type Static } from 'typebox'

import { CERTAINTIES, SEGMENT_METHODS } from '../outline/model.ts'

import { AreasSchema, LineStringSchema, MultiPolygonSchema, Nullable, OneOf } from './primitives.ts'
import { ShapeOfSchema } from './shape-of.ts'

/** A shape in hand that belongs to no words which stand: drawn and listed by itself. */
export const ShapeApartSchema = Type.Object({
  id: Type.String({ description: 'its number among the lines in hand' }),
  of: ShapeOfSchema,
  fabricVersion: Type.Integer(),
  lengthMetres: Type.Number({ description: 'of all its lines' }),
  geometry: Nullable(MultiPolygonSchema),
  areas: Nullable(AreasSchema),
  lines: Type.Array(
    Type.Object({
      certainty: OneOf(CERTAINTIES),
      method: OneOf(SEGMENT_METHODS),
      accuracyMetres: Nullable(Type.Number()),
      drawnBy: Nullable(Type.String({ description: 'null for the machine' })),
      geometry: LineStringSchema,
    }),
  ),
})
export type WireShapeApart = Static<typeof ShapeApartSchema>
