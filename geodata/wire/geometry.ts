import { Type, type Static } from 'typebox'

import { LANDMARK_KINDS, SIDES } from '../boundary/model.ts'
import { OVERLAP_TYPES } from '../claims/model.ts'
import { CERTAINTIES, OPEN_REASONS, OUTLINE_ROLES, SEGMENT_METHODS, SEGMENT_REASONS } from '../outline/model.ts'
import { PLACE_METHODS } from '../places/model.ts'

import {
  AreasSchema,
  LineStringSchema,
  MultiPolygonSchema,
  Nullable,
  OneOf,
  PointSchema,
  PolygonSchema,
} from './primitives.ts'

const SegmentSchema = Type.Object({
  callIndex: Nullable(Type.Integer()),
  markIndex: Nullable(Type.Integer()),
  placeId: Nullable(Type.String()),
  method: OneOf(SEGMENT_METHODS),
  certainty: OneOf(CERTAINTIES),
  accuracyMetres: Nullable(Type.Number()),
  reason: OneOf(SEGMENT_REASONS),
  lengthMetres: Type.Number(),
  geometry: LineStringSchema,
})
export type WireSegment = Static<typeof SegmentSchema>

export const OutlineSchema = Type.Object({
  id: Type.String(),
  descriptionId: Type.String(),
  role: OneOf(OUTLINE_ROLES),
  claimantLetter: Nullable(Type.String()),
  version: Type.Integer(),
  segments: Type.Array(SegmentSchema),
  openSides: Type.Array(
    Type.Object({
      callIndex: Nullable(Type.Integer()),
      side: Nullable(OneOf(SIDES)),
      reason: OneOf(OPEN_REASONS),
      gapMetres: Nullable(Type.Number()),
    }),
  ),
  unlocated: Type.Array(Type.Object({ callIndex: Type.Integer(), markIndex: Type.Integer(), quote: Type.String() })),
  alternatives: Type.Array(
    Type.Object({
      answers: Type.Record(Type.String(), Type.String()),
      closed: Type.Boolean(),
      gapMetres: Type.Number(),
    }),
  ),
  geometry: Nullable(PolygonSchema),
  closedByStraightMetres: Type.Number({ description: '0 when the words close the ring' }),
  areas: Nullable(AreasSchema),
})
export type WireOutline = Static<typeof OutlineSchema>

export const OverlapSchema = Type.Object({
  firstOutlineId: Type.String(),
  secondOutlineId: Type.String(),
  type: OneOf(OVERLAP_TYPES),
  areas: AreasSchema,
  shareOfFirst: Type.Number({ minimum: 0, maximum: 1 }),
  shareOfSecond: Type.Number({ minimum: 0, maximum: 1 }),
  geometry: Nullable(MultiPolygonSchema),
})
export type WireOverlap = Static<typeof OverlapSchema>

export const PlaceSchema = Type.Object({
  id: Type.String(),
  kind: OneOf(LANDMARK_KINDS),
  names: Type.Array(
    Type.Object({
      name: Type.String(),
      source: Type.String(),
      party: Type.Optional(Type.String()),
      era: Type.Optional(Type.String()),
    }),
  ),
  geometry: Type.Union([PointSchema, LineStringSchema, PolygonSchema]),
  accuracyMetres: Nullable(Type.Number()),
  illustrative: Type.Boolean(),
  spotHeightMetres: Type.Optional(Type.Number()),
  method: Type.Optional(OneOf(PLACE_METHODS)),
})
export type WirePlace = Static<typeof PlaceSchema>
