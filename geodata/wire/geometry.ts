import { Type, type Static } from 'typebox'

import { UNKNOWN_REASONS } from '../accuracy/model.ts'
import { LANDMARK_KINDS, SIDES } from '../boundary/model.ts'
import { BAND_METHODS, OVERLAP_STATEMENTS, OVERLAP_TYPES } from '../claims/model.ts'
import {
  AGAINST_CODES,
  CERTAINTIES,
  COURSE_DIFFERENCES,
  OPEN_REASONS,
  OUTLINE_ROLES,
  SEGMENT_METHODS,
  SEGMENT_REASONS,
} from '../outline/model.ts'
import { EARLIEST_YEAR, LATEST_YEAR, PLACE_METHODS } from '../places/model.ts'

import {
  AreasSchema,
  ByHandSchema,
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
  drawnBy: Type.Optional(Nullable(Type.String({ description: 'null for the machine' }))),
  geometry: LineStringSchema,
})
export type WireSegment = Static<typeof SegmentSchema>

const AnswersSchema = Type.Record(Type.String(), Type.String())

const AlternativeSchema = Type.Object({
  rank: Type.Integer({ description: '1: the one that least speaks against' }),
  points: Type.Number({ description: 'all that speaks against it' }),
  morePoints: Type.Number({ description: 'beyond what speaks against the drawn course' }),
  differences: Type.Array(
    Type.Object({
      kind: OneOf(COURSE_DIFFERENCES),
      callIndex: Type.Integer(),
      markIndex: Nullable(Type.Integer()),
      drawnPlaceId: Nullable(Type.String()),
      placeId: Nullable(Type.String()),
    }),
  ),
  reasons: Type.Array(
    Type.Object({ code: OneOf(AGAINST_CODES), callIndex: Nullable(Type.Integer()), points: Type.Number() }),
  ),
  answers: AnswersSchema,
  closed: Type.Boolean(),
  gapMetres: Type.Number(),
  areaSquareMetres: Nullable(Type.Number()),
  segments: Type.Array(Type.Object({ callIndex: Type.Integer(), coordinates: Type.Array(Type.Array(Type.Number())) }), {
    description: 'only what runs elsewhere than the drawn course; longitude, latitude',
  }),
})

export const OutlineSchema = Type.Object({
  id: Type.String(),
  descriptionId: Type.String(),
  role: OneOf(OUTLINE_ROLES),
  claimantLetter: Nullable(Type.String()),
  version: Type.Integer(),
  fabricVersion: Type.Optional(
    Nullable(Type.Integer({ description: 'of the lines in hand; null where the machine’s own drawing stands' })),
  ),
  byHand: Type.Optional(Nullable(ByHandSchema)),
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
  answersTried: Type.Array(
    Type.Object({
      answers: AnswersSchema,
      closed: Type.Boolean(),
      gapMetres: Type.Number(),
    }),
    { description: 'what each answer to the questions of an edge would do to the outline' },
  ),
  alternatives: Type.Array(AlternativeSchema, { description: 'other courses that fit the words, ranked' }),
  geometry: Nullable(Type.Union([PolygonSchema, MultiPolygonSchema])),
  closedByStraightMetres: Type.Number({ description: '0 when the words close the ring' }),
  areas: Nullable(AreasSchema),
})
export type WireOutline = Static<typeof OutlineSchema>

const BoundaryAccuracySchema = Type.Object(
  {
    leastMetres: Nullable(Type.Number()),
    mostMetres: Nullable(Type.Number()),
    unknown: Type.Array(OneOf(UNKNOWN_REASONS)),
  },
  { description: 'standard errors along the boundary, and why stretches have none' },
)
export const OverlapSchema = Type.Object({
  firstOutlineId: Type.String(),
  secondOutlineId: Type.String(),
  type: OneOf(OVERLAP_TYPES),
  areas: AreasSchema,
  shareOfFirst: Type.Number({ minimum: 0, maximum: 1 }),
  shareOfSecond: Type.Number({ minimum: 0, maximum: 1 }),
  range: Nullable(
    Type.Object(
      {
        certainSquareMetres: Type.Number({ description: 'inside the inner outlines of both' }),
        possibleSquareMetres: Type.Number({ description: 'inside the outer outlines of both' }),
      },
      { description: 'on the plane; null where a boundary is not known throughout' },
    ),
  ),
  statement: OneOf(OVERLAP_STATEMENTS),
  tolerances: Type.Object({
    leastMu: Type.Number(),
    leastShareOfSmaller: Type.Number(),
    equalShare: Type.Number(),
  }),
  band: Nullable(
    Type.Object({
      method: OneOf(BAND_METHODS),
      standardErrors: Type.Number(),
      confidence: Type.Number({ description: 'how often one line lies within its band' }),
    }),
  ),
  firstAccuracy: Nullable(BoundaryAccuracySchema),
  secondAccuracy: Nullable(BoundaryAccuracySchema),
  geometry: Nullable(MultiPolygonSchema),
})
export type WireOverlap = Static<typeof OverlapSchema>

const Year = Type.Integer({ minimum: EARLIEST_YEAR, maximum: LATEST_YEAR })
export const StandingYearsSchema = Type.Object(
  { from: Nullable(Year), to: Nullable(Year) },
  { description: 'in which it stood there, both inclusive; null: not known, or to this day' },
)

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
  years: Type.Optional(StandingYearsSchema),
})
export type WirePlace = Static<typeof PlaceSchema>
