/** Contours: lines of one height between the middles of cells (marching squares), joined from square to square. */
import type { HeightField } from './model.ts'
import type { CellPoint } from './tracing/corridor.ts'

export type Contour = {
  readonly heightMetres: number
  /** Columns and rows as fractions; the higher land is on the left-hand side. A closed one ends where it begins. */
  readonly points: readonly CellPoint[]
}

/**
 * All contours of one height. Land exactly at the height counts as above it. A square beside a hole has none; a saddle is
 * parted by the mean of its four heights.
 */
export function contoursAt(field: HeightField, heightMetres: number): Contour[] {
  const { columns, rows, heights } = field
  // An edge is named by its left or upper cell: twice its number to the right, twice and one downwards.
  const nextEdge = new Map<number, number>()
  const cameFrom = new Set<number>()
  const link = (from: number, to: number): void => {
    nextEdge.set(from, to)
    cameFrom.add(to)
  }
  for (let row = 0; row + 1 < rows; row++)
    for (let cell = row * columns, end = cell + columns - 1; cell < end; cell++) {
      const [a, b] = [heights[cell]!, heights[cell + 1]!]
      const [d, c] = [heights[cell + columns]!, heights[cell + columns + 1]!]
      if (!(a === a && b === b && c === c && d === d)) continue
      const shape =
        (a >= heightMetres ? 8 : 0) |
        (b >= heightMetres ? 4 : 0) |
        (c >= heightMetres ? 2 : 0) |
        (d >= heightMetres ? 1 : 0)
      if (shape === 0 || shape === 15) continue
      const edges = [cell * 2, (cell + 1) * 2 + 1, (cell + columns) * 2, cell * 2 + 1]
      const middleIsHigh = a + b + c + d >= 4 * heightMetres
      for (const [from, to] of linksOf(shape, middleIsHigh)) link(edges[from]!, edges[to]!)
    }
  const pointOn = (edge: number): CellPoint => {
    const cell = edge >> 1
    const other = (edge & 1) === 0 ? cell + 1 : cell + columns
    const share = (heightMetres - heights[cell]!) / (heights[other]! - heights[cell]!)
    const [column, row] = [cell % columns, Math.floor(cell / columns)]
    return (edge & 1) === 0 ? [column + share, row] : [column, row + share]
  }
  const follow = (start: number): Contour => {
    const points = [pointOn(start)]
    let edge: number | undefined = start
    while ((edge = takeNext(nextEdge, edge)) !== undefined) points.push(pointOn(edge))
    return { heightMetres, points }
  }
  const open = [...nextEdge.keys()].filter((edge) => !cameFrom.has(edge)).map(follow)
  const closed: Contour[] = []
  for (const edge of nextEdge.keys()) closed.push(follow(edge))
  return [...open, ...closed]
}

function takeNext(nextEdge: Map<number, number>, edge: number): number | undefined {
  const next = nextEdge.get(edge)
  nextEdge.delete(edge)
  return next
}

const [TOP, RIGHT, BOTTOM, LEFT] = [0, 1, 2, 3] as const
type Link = readonly [from: number, to: number]

/** From side to side of a square, with the high corners on the left; corners are 8 4 / 1 2 from the upper left. */
const LINKS: Readonly<Record<number, readonly Link[]>> = {
  1: [[BOTTOM, LEFT]],
  2: [[RIGHT, BOTTOM]],
  3: [[RIGHT, LEFT]],
  4: [[TOP, RIGHT]],
  6: [[TOP, BOTTOM]],
  7: [[TOP, LEFT]],
  8: [[LEFT, TOP]],
  9: [[BOTTOM, TOP]],
  11: [[RIGHT, TOP]],
  12: [[LEFT, RIGHT]],
  13: [[BOTTOM, RIGHT]],
  14: [[LEFT, BOTTOM]],
}

function linksOf(shape: number, middleIsHigh: boolean): readonly Link[] {
  if (shape === 5)
    return middleIsHigh
      ? [
          [TOP, LEFT],
          [BOTTOM, RIGHT],
        ]
      : [
          [TOP, RIGHT],
          [BOTTOM, LEFT],
        ]
  if (shape === 10)
    return middleIsHigh
      ? [
          [RIGHT, TOP],
          [LEFT, BOTTOM],
        ]
      : [
          [LEFT, TOP],
          [RIGHT, BOTTOM],
        ]
  return LINKS[shape]!
}

/** Contours at every whole multiple of the interval between the lowest and the highest height. */
export function contoursEvery(field: HeightField, intervalMetres: number): Contour[] {
  if (!(intervalMetres > 0)) throw new RangeError(`An interval of ${intervalMetres} m has no contours.`)
  let [lowest, highest] = [Infinity, -Infinity]
  for (const height of field.heights) {
    if (height < lowest) lowest = height
    if (height > highest) highest = height
  }
  const contours: Contour[] = []
  for (let step = Math.ceil(lowest / intervalMetres); step * intervalMetres <= highest; step++)
    contours.push(...contoursAt(field, step * intervalMetres))
  return contours
}
