import { Type, type Static } from 'typebox'

import { DIVISION_KINDS } from '../ruling/model.ts'

import { LineStringSchema, MultiPolygonSchema, Nullable, OneOf, PolygonSchema } from './primitives.ts'

const MeasuresSchema = Type.Object({
  leftSquareMetres: Type.Number({ description: 'as one looks along the line; plane area in the case’s zone' }),
  rightSquareMetres: Type.Number(),
  lengthMetres: Type.Number({ description: 'within the disputed extent' }),
  cuts: Type.Array(Type.Object({ placeId: Type.String(), lengthMetres: Type.Number() }), {
    description: 'fields, graves, houses and the like that the line runs through, and how far',
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
  line: LineStringSchema,
  division: Type.Union([
    Type.Object({ type: Type.Literal('parts'), measures: MeasuresSchema }),
    Type.Object({
      type: Type.Literal('short'),
      shortEnds: Type.Array(
        Type.Object({ end: Type.Union([Type.Literal('first'), Type.Literal('last')]), gapMetres: Type.Number() }),
      ),
    }),
    Type.Object({ type: Type.Literal('none') }),
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
