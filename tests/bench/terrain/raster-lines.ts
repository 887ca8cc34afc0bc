/** Lines out of another tool's rasters, as columns and rows. */
import type { GridPoint } from './basin-divides.ts'

const pointOf = (cell: number, columns: number): GridPoint => [cell % columns, Math.floor(cell / columns)]

/** Every pair of neighbouring cells of a network that is one cell wide, as a line of two points. */
export function networkEdges(network: Int32Array, columns: number): GridPoint[][] {
  const edges: GridPoint[][] = []
  const isPart = (cell: number) => cell < network.length && network[cell] !== 0
  for (let cell = 0; cell < network.length; cell++) {
    if (network[cell] === 0) continue
    const [hasRight, hasLeft] = [(cell + 1) % columns !== 0, cell % columns !== 0]
    const right = hasRight && isPart(cell + 1)
    const below = isPart(cell + columns)
    const neighbours = [right ? cell + 1 : -1, below ? cell + columns : -1]
    // Across a corner only where no way along the sides joins the two.
    if (hasRight && !right && !below && isPart(cell + columns + 1)) neighbours.push(cell + columns + 1)
    if (hasLeft && !isPart(cell - 1) && !below && isPart(cell + columns - 1)) neighbours.push(cell + columns - 1)
    for (const neighbour of neighbours)
      if (neighbour >= 0) edges.push([pointOf(cell, columns), pointOf(neighbour, columns)])
  }
  return edges
}

/** Column and row steps of the directions 1 (north-east) to 8 (east), anticlockwise. */
const STEPS = [
  [1, -1],
  [0, -1],
  [-1, -1],
  [-1, 0],
  [-1, 1],
  [0, 1],
  [1, 1],
  [1, 0],
] as const

/** From each head of the network down, so many cells at most; shorter ones than the least are left out. */
export function streamCourses(
  network: Int32Array,
  directions: Int32Array,
  columns: number,
  leastCells: number,
  mostCells: number,
): GridPoint[][] {
  const next = (cell: number): number => {
    const step = STEPS[directions[cell]! - 1]
    return step ? cell + step[1] * columns + step[0] : -1
  }
  const hasInflow = new Set<number>()
  network.forEach((stream, cell) => stream !== 0 && hasInflow.add(next(cell)))
  const courses: GridPoint[][] = []
  network.forEach((stream, head) => {
    if (stream === 0 || hasInflow.has(head)) return
    const course: GridPoint[] = []
    for (let cell = head; cell >= 0 && network[cell] !== 0 && course.length < mostCells; cell = next(cell))
      course.push(pointOf(cell, columns))
    if (course.length >= leastCells) courses.push(course)
  })
  return courses
}
