import { SQUARE_METRES_PER_MU, type OverlapType } from './model.ts'

/** Two shapes are told apart when they differ by more than this share: lines are never digitised better. */
const EQUAL_SHARE = 0.999
/** Under 1 mu or under 1 % of the smaller: set aside as a sliver, but counted. */
const SLIVER_SHARE = 0.01

/** The type of an overlap from the shared area and both areas, in m² by one and the same method. */
export function classifyOverlap(
  sharedSquareMetres: number,
  firstSquareMetres: number,
  secondSquareMetres: number,
): OverlapType {
  if (sharedSquareMetres <= 0) return 'touch'
  const [ofFirst, ofSecond] = [sharedSquareMetres / firstSquareMetres, sharedSquareMetres / secondSquareMetres]
  if (Math.min(ofFirst, ofSecond) >= EQUAL_SHARE) return 'equal'
  if (Math.max(ofFirst, ofSecond) >= EQUAL_SHARE) return 'contained'
  return sharedSquareMetres < SQUARE_METRES_PER_MU || Math.max(ofFirst, ofSecond) < SLIVER_SHARE ? 'sliver' : 'crossing'
}
