import { Type, type Static } from 'typebox'

import { CERTAINTIES } from '../outline/model.ts'
import { STRIP_CONTRADICTIONS } from '../strips/model.ts'

import { LineStringSchema, Nullable, OneOf, QuoteSchema } from './primitives.ts'

const NumbersSchema = Type.Object({ first: Type.Integer(), last: Type.Integer() })

const WidthSchema = Type.Object({
  ...QuoteSchema.properties,
  metres: Type.Number(),
  approximate: Type.Boolean({ description: 'the words say about, or count paces' }),
})

const ShareSchema = Type.Object({
  descriptionId: Type.String(),
  numbers: Nullable(NumbersSchema),
  numberWords: Nullable(QuoteSchema),
  footWidth: Nullable(WidthSchema),
  topWidth: Nullable(WidthSchema),
  holder: Nullable(Type.String({ description: 'as the document has it: for the officer’s page only' })),
  maskedHolder: Nullable(Type.String({ description: 'for every other page that may show strips' })),
})
export type WireShare = Static<typeof ShareSchema>

const IntervalSchema = Type.Object({
  numbers: NumbersSchema,
  descriptionIds: Type.Array(Type.String(), { description: 'none for a gap: nobody tells those shares' }),
  certainty: OneOf(CERTAINTIES),
  widthMetres: Nullable(Type.Number()),
  beginsAtLeastMetres: Type.Number({ description: 'from the end where the counting starts' }),
  beginsAtMostMetres: Nullable(Type.Number()),
  sketch: Nullable(LineStringSchema),
})
export type WireInterval = Static<typeof IntervalSchema>

/** Household strips in their order along a foot line, with gaps; never polygons, and never on the public page. */
export const RulerSchema = Type.Object({
  landName: Nullable(Type.String()),
  origin: Nullable(Type.String({ description: 'what the shares are counted from' })),
  shares: Type.Array(ShareSchema),
  intervals: Type.Array(IntervalSchema, { description: 'in the order of counting' }),
  unplaced: Type.Array(Type.String(), { description: 'descriptions whose place in the order is not told, or taken' }),
  contradictions: Type.Array(
    Type.Object({
      code: OneOf(STRIP_CONTRADICTIONS),
      descriptionIds: Type.Array(Type.String()),
      excessMetres: Nullable(Type.Number()),
    }),
  ),
  toldMetres: Type.Number({ description: 'all widths that are told' }),
  footLine: Nullable(
    Type.Object({
      placeId: Nullable(Type.String({ description: 'null: a side of the disputed extent' })),
      lengthMetres: Type.Number(),
      isDirected: Type.Boolean({ description: 'false: the end where the counting starts is not known' }),
      geometry: LineStringSchema,
    }),
  ),
})
export type WireRuler = Static<typeof RulerSchema>
