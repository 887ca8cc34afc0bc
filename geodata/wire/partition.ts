import { Type, type Static } from 'typebox'

import { AreasSchema, PolygonSchema } from './primitives.ts'

const Letters = Type.Array(Type.String(), { description: 'of the claimants, in alphabetical order' })

const FaceSchema = Type.Object({
  claimantLetters: Letters,
  outlineIds: Type.Array(Type.String(), { description: 'of the claims that cover it, and with them of their papers' }),
  areas: AreasSchema,
  geometry: PolygonSchema,
})
export type WireFace = Static<typeof FaceSchema>

export const PartitionSchema = Type.Object({
  faces: Type.Array(FaceSchema, { description: 'they cover all claims, and none covers ground of another' }),
  /** Ground by who claims it: once for every set of claimants that occurs. */
  sets: Type.Array(Type.Object({ claimantLetters: Letters, areas: AreasSchema })),
  claimants: Type.Array(
    Type.Object({
      claimantLetter: Type.String(),
      claimed: AreasSchema,
      undisputed: AreasSchema,
    }),
  ),
  whole: AreasSchema,
  disputed: AreasSchema,
})
export type WirePartition = Static<typeof PartitionSchema>
