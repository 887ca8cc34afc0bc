/** How far a ridge stands above the land on both its sides, or a gully lies below it. */
import { columnAndRow, heightAt } from './grid-cells.ts'

import type { ElevationGrid, GridPosition } from './model.ts'
import type { NetworkKind } from './networks.ts'

/** The land beside a line is looked at so far from it: past the rounding of its top, before the next line. */
const BESIDE_METRES = 30
const BESIDE_CELLS = 3

const isNumber = (figure: number): boolean => !Number.isNaN(figure)

/**
 * The mean, over points of a line in the grid's own plane (metres), of the lesser of the two differences in height to 30 m (at least
 * three cells) on its left and on its right. Along a mere slope it is below zero. NaN where the grid has no heights there.
 */
export function reliefMetres(grid: ElevationGrid, kind: NetworkKind, points: readonly GridPosition[]): number {
  const beside = Math.max(BESIDE_METRES, BESIDE_CELLS * Math.max(grid.cellWidthMetres, grid.cellHeightMetres))
  const height = (at: GridPosition): number => heightAt(grid, ...columnAndRow(grid, at))
  const sign = kind === 'ridge' ? 1 : -1
  const differences = points.slice(1, -1).flatMap((at, index) => {
    const [before, after] = [points[index]!, points[index + 2]!]
    const [alongEast, alongNorth] = [after[0] - before[0], after[1] - before[1]]
    const length = Math.hypot(alongEast, alongNorth)
    if (length === 0) return []
    const [east, north] = [(-alongNorth / length) * beside, (alongEast / length) * beside]
    const own = height(at)
    const left = sign * (own - height([at[0] + east, at[1] + north]))
    const right = sign * (own - height([at[0] - east, at[1] - north]))
    const lesser = Math.min(left, right)
    return isNumber(lesser) ? [lesser] : []
  })
  return differences.reduce((sum, metres) => sum + metres, 0) / differences.length
}
