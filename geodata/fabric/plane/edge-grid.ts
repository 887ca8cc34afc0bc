import type { Metres } from '../../crs/gauss-kruger.ts'

/** Edges of one or many lines, by number, in an order of the caller's. */
export type Edges = {
  readonly count: number
  /** Eastings and northings of both ends, four figures for an edge. */
  readonly ends: Float64Array
}

export function edgesOf(lines: readonly (readonly Metres[])[]): Edges {
  const count = lines.reduce((sum, line) => sum + Math.max(0, line.length - 1), 0)
  const ends = new Float64Array(4 * count)
  let at = 0
  for (const line of lines)
    for (let index = 1; index < line.length; index++) {
      const [start, end] = [line[index - 1]!, line[index]!]
      ends[at++] = start[0]
      ends[at++] = start[1]
      ends[at++] = end[0]
      ends[at++] = end[1]
    }
  return { count, ends }
}

/** A square grid over the edges; each cell lists the edges that pass it. Built once, asked often. */
export type EdgeGrid = {
  /** Calls for every edge near a box, each at least once, in no order. */
  readonly near: (west: number, south: number, east: number, north: number, found: (edge: number) => void) => void
}

const MOST_CELLS_ACROSS = 2048

function boundsOf({ count, ends }: Edges): [number, number, number, number] {
  const bounds: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity]
  for (let at = 0; at < 4 * count; at += 2) {
    bounds[0] = Math.min(bounds[0], ends[at]!)
    bounds[1] = Math.min(bounds[1], ends[at + 1]!)
    bounds[2] = Math.max(bounds[2], ends[at]!)
    bounds[3] = Math.max(bounds[3], ends[at + 1]!)
  }
  return bounds
}

export function edgeGrid(edges: Edges): EdgeGrid {
  const [west, south, east, north] = boundsOf(edges)
  const across = Math.min(MOST_CELLS_ACROSS, Math.max(1, Math.ceil(4 * Math.sqrt(edges.count))))
  const size = Math.max((east - west) / across, (north - south) / across, 1e-6)
  const cell = (metres: number, from: number): number =>
    Math.min(across - 1, Math.max(0, Math.floor((metres - from) / size)))

  /** The cells that an edge passes, row by row, a hair wider than the edge. */
  const cellsOf = (edge: number, visit: (cell: number) => void): void => {
    const [ax, ay, bx, by] = [0, 1, 2, 3].map((offset) => edges.ends[4 * edge + offset]!) as [
      number,
      number,
      number,
      number,
    ]
    const [lowX, lowY, highX, highY] = ay <= by ? [ax, ay, bx, by] : [bx, by, ax, ay]
    const [first, last] = [cell(lowY, south), cell(highY, south)]
    const slope = highY === lowY ? 0 : (highX - lowX) / (highY - lowY)
    for (let row = first; row <= last; row++) {
      const from = row === first ? lowX : lowX + slope * (south + row * size - lowY)
      const to = row === last ? highX : lowX + slope * (south + (row + 1) * size - lowY)
      const slack = 1e-6 * size
      const end = cell(Math.max(from, to) + slack, west)
      for (let column = cell(Math.min(from, to) - slack, west); column <= end; column++) visit(row * across + column)
    }
  }

  const starts = new Uint32Array(across * across + 1)
  for (let edge = 0; edge < edges.count; edge++) cellsOf(edge, (at) => starts[at + 1]!++)
  for (let at = 0; at < across * across; at++) starts[at + 1]! += starts[at]!
  const filled = starts.slice()
  const listed = new Uint32Array(starts[across * across]!)
  for (let edge = 0; edge < edges.count; edge++) cellsOf(edge, (at) => (listed[filled[at]!++] = edge))

  return {
    near: (fromEast, fromNorth, toEast, toNorth, found) => {
      if (edges.count === 0) return
      const [firstColumn, lastColumn] = [cell(fromEast, west), cell(toEast, west)]
      for (let row = cell(fromNorth, south); row <= cell(toNorth, south); row++)
        for (let column = firstColumn; column <= lastColumn; column++) {
          const at = row * across + column
          for (let place = starts[at]!; place < starts[at + 1]!; place++) found(listed[place]!)
        }
    },
  }
}
