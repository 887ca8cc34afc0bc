import { SQUARE_METRES_PER_MU, type OverlapType } from './model.ts'

/** Two shapes are told apart when they differ by more than this share: lines are never digitised better. */
export const EQUAL_SHARE = 0.999
/** What is less in area or in its share of the smaller shape is a sliver: set aside, but counted. */
export type LeastOverlap = { readonly mu: number; readonly shareOfSmaller: number }
export const LEAST_OVERLAP: LeastOverlap = { mu: 1, shareOfSmaller: 0.01 }

/** The type of an overlap of two outlines that meet, from the shared area and both areas, in m² by one and the same method. */
export function classifyOverlap(
  sharedSquareMetres: number,
  firstSquareMetres: number,
  secondSquareMetres: number,
  least: LeastOverlap = LEAST_OVERLAP,
): Exclude<OverlapType, 'apart'> {
  if (sharedSquareMetres <= 0) return 'touch'
  const [ofFirst, ofSecond] = [sharedSquareMetres / firstSquareMetres, sharedSquareMetres / secondSquareMetres]
  if (Math.min(ofFirst, ofSecond) >= EQUAL_SHARE) return 'equal'
  if (Math.max(ofFirst, ofSecond) >= EQUAL_SHARE) return 'contained'
  return sharedSquareMetres < least.mu * SQUARE_METRES_PER_MU || Math.max(ofFirst, ofSecond) < least.shareOfSmaller
    ? 'sliver'
    : 'crossing'
}
