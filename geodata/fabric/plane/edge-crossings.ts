import { edgeGrid, edgesOf } from './edge-grid.ts'

import type { Metres } from '../../crs/gauss-kruger.ts'

/** Where edge `first` of one line and edge `second` of another meet, as fractions along both. */
export type EdgeCrossing = {
  readonly first: number
  readonly second: number
  readonly alongFirst: number
  readonly alongSecond: number
  readonly point: Metres
}

/** A hair of slack, in metres, so that a line ending on another meets it. */
const SLACK_METRES = 1e-6

function crossing(
  first: number,
  second: number,
  [ax, ay, bx, by]: Ends,
  [cx, cy, dx, dy]: Ends,
): EdgeCrossing | undefined {
  const [rx, ry, sx, sy] = [bx - ax, by - ay, dx - cx, dy - cy]
  const denominator = rx * sy - ry * sx
  const [firstLength, secondLength] = [Math.hypot(rx, ry), Math.hypot(sx, sy)]
  if (Math.abs(denominator) <= 1e-12 * firstLength * secondLength) return undefined
  const alongFirst = ((cx - ax) * sy - (cy - ay) * sx) / denominator
  const alongSecond = ((cx - ax) * ry - (cy - ay) * rx) / denominator
  const [firstSlack, secondSlack] = [SLACK_METRES / firstLength, SLACK_METRES / secondLength]
  if (alongFirst < -firstSlack || alongFirst > 1 + firstSlack) return undefined
  if (alongSecond < -secondSlack || alongSecond > 1 + secondSlack) return undefined
  const share = Math.min(1, Math.max(0, alongFirst))
  return {
    first,
    second,
    alongFirst: share,
    alongSecond: Math.min(1, Math.max(0, alongSecond)),
    point: [ax + share * rx, ay + share * ry],
  }
}

type Ends = readonly [number, number, number, number]

/** Every meeting of an edge of `line` with an edge of `other`, those that run along each other left out; in order along `line`. */
export function edgeCrossings(line: readonly Metres[], other: readonly Metres[]): EdgeCrossing[] {
  const edges = edgesOf([other])
  const grid = edgeGrid(edges)
  const found: EdgeCrossing[] = []
  for (let first = 0; first + 1 < line.length; first++) {
    const [[ax, ay], [bx, by]] = [line[first]!, line[first + 1]!]
    const seen = new Set<number>()
    grid.near(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by), (second) => {
      if (seen.has(second)) return
      seen.add(second)
      const ends = [...edges.ends.subarray(4 * second, 4 * second + 4)] as unknown as Ends
      const one = crossing(first, second, [ax, ay, bx, by], ends)
      if (one) found.push(one)
    })
  }
  return found.sort((one, two) => one.first - two.first || one.alongFirst - two.alongFirst)
}

/** The meetings of one line or ring with itself, neighbouring edges left out. `isRing`: its last edge is the first one's neighbour. */
export function selfCrossings(line: readonly Metres[], isRing: boolean, most = Infinity): EdgeCrossing[] {
  const edges = edgesOf([line])
  const grid = edgeGrid(edges)
  const found: EdgeCrossing[] = []
  const endsOf = (edge: number) => [...edges.ends.subarray(4 * edge, 4 * edge + 4)] as unknown as Ends
  for (let first = 0; first < edges.count && found.length < most; first++) {
    const ends = endsOf(first)
    const [ax, ay, bx, by] = ends
    const seen = new Set<number>()
    grid.near(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by), (second) => {
      const isNeighbour = second - first <= 1 || (isRing && first === 0 && second === edges.count - 1)
      if (second <= first || isNeighbour || seen.has(second)) return
      seen.add(second)
      const one = crossing(first, second, ends, endsOf(second))
      if (one) found.push(one)
    })
  }
  return found
}
