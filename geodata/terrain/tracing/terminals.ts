import { STRAIGHT, type Terminal } from './cheapest-path.ts'
import { FACTOR_PARTS, type CellPoint, type Corridor } from './corridor.ts'

/** A cell away from the point that was clicked costs as much as six cells along a feature. */
const SNAP_COST = 6 * STRAIGHT * FACTOR_PARTS

/** Where a trace may begin or end: the nodes around a point, the farther the dearer. */
export function terminalsNear([column, row]: CellPoint, reachCells: number, corridor: Corridor): Terminal[] {
  const { left, top, width, height } = corridor
  const terminals: Terminal[] = []
  for (let y = Math.ceil(row - reachCells); y <= row + reachCells; y++)
    for (let x = Math.ceil(column - reachCells); x <= column + reachCells; x++) {
      const apart = Math.hypot(x - column, y - row)
      if (apart > reachCells || x < left || y < top || x >= left + width || y >= top + height) continue
      terminals.push({ node: (y - top) * width + x - left, cost: Math.round(apart * SNAP_COST) })
    }
  return terminals
}
