import { Type, type Static } from 'typebox'

import { DIVISION_KINDS, NO_SPLIT_REASONS } from '../ruling/model.ts'

import { LineStringSchema, MultiPolygonSchema, Nullable, OneOf, PolygonSchema } from './primitives.ts'

const MeasuresSchema = Type.Object({
  leftSquareMetres: Type.Number({ description: 'as one looks along the line; plane area in the case’s zone' }),
  rightSquareMetres: Type.Number(),
  leftParts: Type.Integer({
    description: 'pieces of ground on that side: several where the line leaves the extent and comes back',
  }),
  rightParts: Type.Integer(),
  lengthMetres: Type.Number({ description: 'within the disputed extent, its holes not counted' }),
  cuts: Type.Array(Type.Object({ placeId: Type.String(), lengthMetres: Type.Number() }), {
    description: 'fields, graves, houses and the like that the line runs through, and how far',
  }),
  near: Type.Array(Type.Object({ placeId: Type.String(), distanceMetres: Type.Number() }), {
    description: 'graves, houses and wells recorded as points, within 10 m of the line',
  }),
  strips: Type.Array(Type.Object({ first: Type.Integer(), last: Type.Integer() }), {
    description: 'numbers of the household strips whose foot line it crosses',
  }),
  fromOwnLines: Type.Array(
    Type.Object({ claimantLetter: Type.String(), meanMetres: Type.Number(), farthestMetres: Type.Number() }),
    { description: 'from the line that a side itself gives; a side that claims beyond the extent all round has none' },
  ),
})

const ProposalSchema = Type.Object({
  kind: OneOf(DIVISION_KINDS),
  bearingDegrees: Nullable(Type.Number({ description: 'grid bearing, 0 = grid north, clockwise' })),
  placeId: Nullable(Type.String({ description: 'the place that it goes through or follows' })),
  terrain: Nullable(
    Type.Object({
      number: Type.Integer({ description: 'among the ridges, or the gullies, counted from the north' }),
      reliefMetres: Type.Number({
        description: 'how far it stands above the land 30 m to both sides, or lies below it, on the mean',
      }),
    }),
  ),
  claims: Nullable(
    Type.Object({
      claimantLetters: Type.Tuple([Type.String(), Type.String()], {
        description: 'whose own ground lies towards the left of the line, and whose towards the right',
      }),
      sets: Type.Array(
        Type.Object({
          claimantLetters: Type.Array(Type.String()),
          leftSquareMetres: Type.Number(),
          rightSquareMetres: Type.Number(),
        }),
        { description: 'the ground that both ask for, by everybody who asks for it; the line goes on beyond its ends' },
      ),
    }),
  ),
  line: LineStringSchema,
  division: Type.Union([
    Type.Object({ type: Type.Literal('parts'), measures: MeasuresSchema }),
    Type.Object({
      type: Type.Literal('short'),
      shortEnds: Type.Array(
        Type.Object({ end: Type.Union([Type.Literal('first'), Type.Literal('last')]), gapMetres: Type.Number() }),
      ),
    }),
    Type.Object({ type: Type.Literal('none'), reason: OneOf(NO_SPLIT_REASONS) }),
  ]),
})
export type WireDivisionProposal = Static<typeof ProposalSchema>

export const DivisionsSchema = Type.Object({
  extent: Type.Object({
    of: Type.Union([Type.Literal('extent'), Type.Literal('overlap')], {
      description: 'what the papers call disputed, or else the largest overlap of two claims',
    }),
    geometry: Type.Union([PolygonSchema, MultiPolygonSchema]),
    areaSquareMetres: Type.Number({ description: 'of its largest part, which is what the lines divide' }),
    otherPartsSquareMetres: Type.Number({ description: 'not divided by any of the lines' }),
  }),
  proposals: Type.Array(ProposalSchema, { description: 'for people to compare; their order says nothing of rank' }),
})
export type WireDivisions = Static<typeof DivisionsSchema>
