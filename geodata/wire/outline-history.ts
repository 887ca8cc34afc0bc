import { Type, type Static } from 'typebox'

import { STRETCH_CHANGES } from '../fabric/model.ts'
import { OUTLINE_ROLES } from '../outline/model.ts'

import { MergedWithSchema } from './fabric.ts'
import { Nullable, OneOf, PolygonSchema, PositionSchema } from './primitives.ts'

const VersionSchema = Type.Object({
  version: Type.Integer({ minimum: 1 }),
  drawnAt: Type.String({ description: 'date and time' }),
  drawn: Nullable(
    Type.Object({
      changedBy: Type.String(),
      action: Type.String({ description: 'as in the audit of the case' }),
      reason: Type.String(),
      mergedWith: MergedWithSchema,
    }),
  ),
  handVersion: Nullable(
    Type.Integer({ description: 'of the lines in hand that it was drawn from; null for the machine’s own drawing' }),
  ),
  planarSquareMetres: Nullable(Type.Number({ description: 'null while it encloses no ground' })),
  closedByStraightMetres: Type.Number({ description: '0 when the words close the ring' }),
  lengthMetres: Type.Number(),
  isAsBefore: Type.Boolean({ description: 'drawn again, and runs as it did' }),
})

/** One outline, or the ground that one award gives away, with all versions of it. */
const OutlineHistorySchema = Type.Object({
  key: Type.String({ description: 'for the comparison: outline-<description> or award-<call>' }),
  descriptionId: Type.String(),
  /** Null for an award. */
  role: Nullable(OneOf(OUTLINE_ROLES)),
  claimantLetter: Nullable(Type.String()),
  isDrawn: Type.Boolean({ description: 'false for what is no longer drawn' }),
  versions: Type.Array(VersionSchema, { minItems: 1, description: 'the first one first' }),
})
export type WireOutlineHistory = Static<typeof OutlineHistorySchema>
export const OutlineHistoriesSchema = Type.Array(OutlineHistorySchema)

const Line = Type.Array(PositionSchema)
const FacesSchema = Type.Array(Type.Object({ squareMetres: Type.Number(), geometry: PolygonSchema }), {
  description: 'the largest first; planar, on the case’s own plane',
})

export const OutlineComparisonSchema = Type.Object({
  stretches: Type.Array(
    Type.Object({
      change: OneOf(STRETCH_CHANGES),
      before: Nullable(Line),
      after: Nullable(Line),
      beforeMetres: Type.Number(),
      afterMetres: Type.Number(),
      farthestMetres: Nullable(Type.Number({ description: 'of a vertex of either from the other' })),
    }),
  ),
  keptMetres: Type.Number({ description: 'how much of the later one runs where the earlier one did' }),
  gained: FacesSchema,
  lost: FacesSchema,
  gainedSquareMetres: Type.Number(),
  lostSquareMetres: Type.Number(),
  beforeLines: Type.Array(Line),
  afterLines: Type.Array(Line),
})
export type WireOutlineComparison = Static<typeof OutlineComparisonSchema>
