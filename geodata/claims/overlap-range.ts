import type { OverlapStatement } from './model.ts'

/** Between which areas an overlap lies, on the plane of the case: what holds wherever in their bands both boundaries run, and what may. */
export type OverlapRange = {
  /** Inside the inner outlines of both. */
  readonly certainSquareMetres: number
  /** Inside the outer outlines of both. */
  readonly possibleSquareMetres: number
}

/** Less than this is the rounding of lines, not ground. */
const LEAST_GROUND_SQUARE_METRES = 1

/** The rings of bands are rounded to a tenth of a millimetre: the order of the three areas is kept. */
export const overlapRange = (
  certainSquareMetres: number,
  drawnSquareMetres: number,
  possibleSquareMetres: number,
): OverlapRange => ({
  certainSquareMetres: Math.max(0, Math.min(certainSquareMetres, drawnSquareMetres)),
  possibleSquareMetres: Math.max(possibleSquareMetres, drawnSquareMetres),
})

/** Whether an overlap survives the accuracy of its lines; `range` is null where no accuracy is known. */
export function overlapStatement(drawnSquareMetres: number, range: OverlapRange | null): OverlapStatement {
  if (range === null) return 'unknown'
  if (range.certainSquareMetres >= LEAST_GROUND_SQUARE_METRES) return 'stands'
  if (drawnSquareMetres > 0) return 'may-be-none'
  return range.possibleSquareMetres >= LEAST_GROUND_SQUARE_METRES ? 'only-possible' : 'none'
}
