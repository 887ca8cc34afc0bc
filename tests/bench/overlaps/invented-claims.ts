/**
 * A county of claims in the text format of COPY: villages of parcels that share their edges, some pushed over the neighbour's line, some
 * drawn again a little beside it, some handed in twice.
 */
import { seeded } from '../../support/seeded.ts'

const COLUMNS = 8
const ROWS = 12
const PARCELS = COLUMNS * ROWS
const EDGE_POINTS = 14
/** Degrees that a village takes, with room between it and the next. */
const VILLAGE = 0.03
const VILLAGES_IN_A_ROW = 40
const [WEST, SOUTH] = [107.5, 21.8]
const SHARES = { pushed: 0.05, redrawn: 0.35, twice: 0.01 }
const METRE = 1 / 110_000

type Point = readonly [number, number]

/** Points between two corners, without them, that wind a little. */
function winding(draw: () => number, [ax, ay]: Point, [bx, by]: Point): Point[] {
  const [swing, turns] = [(draw() - 0.5) * 0.25, 1 + 3 * draw()]
  return Array.from({ length: EDGE_POINTS }, (_, index) => {
    const along = (index + 1) / (EDGE_POINTS + 1)
    const aside = swing * Math.sin(Math.PI * along) * Math.sin(turns * Math.PI * along)
    return [ax + (bx - ax) * along - (by - ay) * aside, ay + (by - ay) * along + (bx - ax) * aside]
  })
}

const pushed = (points: readonly Point[], [dx, dy]: Point): Point[] =>
  points.map(([x, y], index) => {
    const share = Math.sin((Math.PI * (index + 1)) / (points.length + 1)) ** 0.6
    return [x + dx * share, y + dy * share]
  })

function village(draw: () => number, west: number, south: number): Point[][] {
  const [width, height] = [VILLAGE * (0.7 + 0.28 * draw()), VILLAGE * (0.7 + 0.28 * draw())]
  const corner = Array.from({ length: (COLUMNS + 1) * (ROWS + 1) }, (_, index): Point => {
    const [column, row] = [index % (COLUMNS + 1), Math.floor(index / (COLUMNS + 1))]
    return [
      west + ((column + (draw() - 0.5) * 0.4) / COLUMNS) * width,
      south + ((row + (draw() - 0.5) * 0.4) / ROWS) * height,
    ]
  })
  const at = (column: number, row: number): Point => corner[row * (COLUMNS + 1) + column]!
  const level = Array.from({ length: COLUMNS * (ROWS + 1) }, (_, index) => {
    const [column, row] = [index % COLUMNS, Math.floor(index / COLUMNS)]
    return winding(draw, at(column, row), at(column + 1, row))
  })
  const upright = Array.from({ length: (COLUMNS + 1) * ROWS }, (_, index) => {
    const [column, row] = [index % (COLUMNS + 1), Math.floor(index / (COLUMNS + 1))]
    return winding(draw, at(column, row), at(column, row + 1))
  })
  return Array.from({ length: PARCELS }, (_, index) => {
    const [column, row] = [index % COLUMNS, Math.floor(index / COLUMNS)]
    const edges = [
      level[row * COLUMNS + column]!,
      upright[row * (COLUMNS + 1) + column + 1]!,
      [...level[(row + 1) * COLUMNS + column]!].reverse(),
      [...upright[row * (COLUMNS + 1) + column]!].reverse(),
    ]
    const outwards: Point[] = [
      [0, -height / ROWS],
      [width / COLUMNS, 0],
      [0, height / ROWS],
      [-width / COLUMNS, 0],
    ]
    const corners = [at(column, row), at(column + 1, row), at(column + 1, row + 1), at(column, row + 1)]
    return edges.flatMap((edge, side) => {
      if (draw() >= SHARES.pushed) return [corners[side]!, ...edge]
      const far = 0.1 + 0.5 * draw()
      return [corners[side]!, ...pushed(edge, [outwards[side]![0] * far, outwards[side]![1] * far])]
    })
  })
}

function hexadecimal(ring: readonly Point[]): string {
  const bytes = Buffer.alloc(17 + 16 * (ring.length + 1))
  bytes[0] = 1
  bytes.writeUInt32LE(0x20000003, 1)
  bytes.writeUInt32LE(4490, 5)
  bytes.writeUInt32LE(1, 9)
  bytes.writeUInt32LE(ring.length + 1, 13)
  for (const [index, [x, y]] of [...ring, ring[0]!].entries()) {
    bytes.writeDoubleLE(x, 17 + 16 * index)
    bytes.writeDoubleLE(y, 25 + 16 * index)
  }
  return bytes.toString('hex')
}

/** Rows of claims, village by village. */
export function* inventedClaims(count: number, seed: number): Generator<string> {
  const draw = seeded(seed)
  let number = 0
  for (let place = 0; number < count; place++) {
    const west = WEST + (place % VILLAGES_IN_A_ROW) * VILLAGE
    const south = SOUTH + Math.floor(place / VILLAGES_IN_A_ROW) * VILLAGE
    for (const ring of village(draw, west, south)) {
      const isRedrawn = draw() < SHARES.redrawn
      const aside = (value: number): number => value + (draw() - 0.5) * 3 * METRE
      const drawn = isRedrawn ? ring.map(([x, y]): Point => [aside(x), aside(y)]) : ring
      const copies = draw() < SHARES.twice ? 2 : 1
      for (let copy = 0; copy < copies && number < count; copy++) yield `${++number}\t${hexadecimal(drawn)}\n`
    }
  }
}
