import { thinPlateRows } from './basis.ts'
import { solveLeastSquares } from './least-squares.ts'
import { normalisationOf } from './normalised.ts'

import type { ControlPoint } from './model.ts'
import type { Pair } from './normalised.ts'

/**
 * By how much each point would be missed by the thin plate through all others: its factor over its own entry in the
 * inverse of the equations (S. Rippa, An algorithm for selecting a good value for the parameter c in radial basis
 * function interpolation, 1999). One solution for all points instead of one for each. Null where there is none.
 */
export function thinPlateMisses(points: readonly ControlPoint[]): readonly (Pair | null)[] {
  const pixels = normalisationOf(points.map(({ pixel }) => pixel))
  const metres = normalisationOf(points.map((point) => point.metres))
  const rows = pixels && thinPlateRows(points.map(({ pixel }) => pixels.apply(pixel)))
  const unit = rows?.map((_, row) => rows.map((__, column) => (row === column ? 1 : 0)))
  const inverse = rows && unit && solveLeastSquares(rows, unit)?.solution
  if (!inverse || !metres) return points.map(() => null)
  const sides = points.map((point) => metres.apply(point.metres))
  return points.map((_, index) => {
    // The unknowns are the plane's three and one for each plate; the equations are one for each point and three more.
    const row = inverse[3 + index]!
    const own = row[index]!
    if (own === 0) return null
    const missed = (axis: 0 | 1): number =>
      (-sides.reduce((sum, side, column) => sum + row[column]! * side[axis], 0) / own) * metres.scale
    return [missed(0), missed(1)]
  })
}
