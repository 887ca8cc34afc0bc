import { Type, type Static } from 'typebox'

import { ClaimantSchema } from './case.ts'
import { Nullable, OneOf, PartialDateSchema } from './primitives.ts'

/** Schematic plane: 0 to 1000 on both axes, y down, no scale and no place on earth. */
const SchematicPath = Type.Array(Type.Array(Type.Integer({ minimum: 0, maximum: 1000 }), { minItems: 2, maxItems: 2 }))

const SCHEMATIC_LABEL_KINDS = ['road', 'field', 'hill', 'gully', 'ridge', 'village'] as const

/** What a villager gets: nothing here can be turned back into coordinates. */
export const PublicRulingSchema = Type.Object({
  id: Type.String(),
  title: Type.String(),
  decision: Type.Object({
    number: Type.String(),
    authority: Type.String(),
    date: Nullable(PartialDateSchema),
    upheld: Type.Boolean(),
    judgmentDate: Nullable(PartialDateSchema),
  }),
  claimants: Type.Array(ClaimantSchema),
  landName: Nullable(Type.String()),
  sides: Type.Array(Type.Object({ compass: OneOf(['N', 'E', 'S', 'W']), landmark: Type.String() })),
  line: Type.Object({ from: Type.String(), direction: Type.String(), to: Type.String() }),
  awards: Type.Array(
    Type.Object({ compass: Type.String(), claimantLetter: Nullable(Type.String()), winner: Type.String() }),
  ),
  illustrative: Type.Boolean(),
  seal: Nullable(
    Type.Object(
      {
        round: Type.Integer(),
        sealedAt: Type.String({ format: 'date-time' }),
        isReopened: Type.Boolean({ description: 'a new round is in work' }),
      },
      { description: 'of the last round that was sealed; never who sealed it' },
    ),
  ),
  schematic: Nullable(
    Type.Object({
      parts: Type.Array(Type.Object({ claimantLetter: Nullable(Type.String()), ring: SchematicPath })),
      extent: SchematicPath,
      dividingLine: SchematicPath,
      labels: Type.Array(
        Type.Object({
          kind: OneOf(SCHEMATIC_LABEL_KINDS),
          text: Type.String(),
          at: Type.Array(Type.Integer(), { minItems: 2, maxItems: 2 }),
          path: SchematicPath,
        }),
      ),
    }),
  ),
})
export type PublicRuling = Static<typeof PublicRulingSchema>
