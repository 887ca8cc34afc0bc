import { Type, type Static } from 'typebox'

import { Nullable, OneOf } from './primitives.ts'

/** Nothing stands in a published sketch that is not named here. */
const Closed = { additionalProperties: false } as const

/** Schematic plane: 0 to 1000 on both axes, y down, no scale and no place on earth. */
const SketchPath = Type.Array(Type.Array(Type.Integer({ minimum: 0, maximum: 1000 }), { minItems: 2, maxItems: 2 }))
const SCHEMATIC_LABEL_KINDS = ['road', 'field', 'hill', 'gully', 'ridge', 'village'] as const

export const SchematicSchema = Type.Object(
  {
    parts: Type.Array(Type.Object({ claimantLetter: Nullable(Type.String()), ring: SketchPath }, Closed)),
    extent: SketchPath,
    dividingLine: SketchPath,
    labels: Type.Array(
      Type.Object(
        {
          kind: OneOf(SCHEMATIC_LABEL_KINDS),
          text: Type.String(),
          at: Type.Array(Type.Integer(), { minItems: 2, maxItems: 2 }),
          path: SketchPath,
        },
        Closed,
      ),
    ),
  },
  Closed,
)
export type WireSchematic = Static<typeof SchematicSchema>

/** The ground that each side says is its own, on a plane of its own: claims reach farther than what is argued over. */
export const OldBoundsSketchSchema = Type.Object(
  {
    claims: Type.Array(
      Type.Object(
        {
          claimantLetter: Type.String({ minLength: 1, maxLength: 3 }),
          strokes: Type.Array(SketchPath, { description: 'what the words give; nothing is drawn over a gap' }),
          isOpen: Type.Boolean({ description: 'some of it is not drawn, because the words leave it open' }),
        },
        Closed,
      ),
    ),
    extent: SketchPath,
    dividingLine: SketchPath,
  },
  { ...Closed, description: 'extent and dividing line are empty where they are not drawn' },
)
export type WireOldBoundsSketch = Static<typeof OldBoundsSketchSchema>
