/** Lines as an officer's hand would draw them beside a true one. */
import type { GridPoint } from './basin-divides.ts'

const SMOOTHED_POINTS = 7
const POINTS_APART = 8
const [NEAREST_CELLS, FARTHEST_CELLS] = [2, 5]

const middleOf = (points: readonly GridPoint[]): GridPoint => [
  points.reduce((sum, [column]) => sum + column, 0) / points.length,
  points.reduce((sum, [, row]) => sum + row, 0) / points.length,
]

/** A smooth line 2 to 5 cells to one side of the true one, the side changing now and then. */
export function sketchBeside(line: readonly GridPoint[], random: () => number): GridPoint[] {
  const smooth = line.map((_, index) =>
    middleOf(line.slice(Math.max(0, index - SMOOTHED_POINTS), index + SMOOTHED_POINTS + 1)),
  )
  let side = random() < 0.5 ? -1 : 1
  const sketch: GridPoint[] = []
  for (let index = 0; index < smooth.length; index += POINTS_APART) {
    if (random() < 0.1) side = -side
    const [before, after] = [smooth[Math.max(0, index - 4)]!, smooth[Math.min(smooth.length - 1, index + 4)]!]
    const length = Math.hypot(after[0] - before[0], after[1] - before[1]) || 1
    const away = side * (NEAREST_CELLS + random() * (FARTHEST_CELLS - NEAREST_CELLS))
    const [column, row] = smooth[index]!
    sketch.push([column - (away * (after[1] - before[1])) / length, row + (away * (after[0] - before[0])) / length])
  }
  return sketch
}
