/** Directed edges on a fine whole-number grid, on which sides and crossings are told exactly. */
import { edgeGrid } from './edge-grid.ts'

import type { Metres } from '../../crs/gauss-kruger.ts'

/** Coordinates within this many steps keep every cross product exact in a double. */
const MOST_STEPS = 2 ** 25
const FINEST_STEP_METRES = 1e-4
const MOST_ROUNDS = 8

/** How often net an edge is walked from its first point to its second. */
export type NetEdge = {
  readonly ax: number
  readonly ay: number
  readonly bx: number
  readonly by: number
  readonly net: number
}

export type Quantised = {
  readonly stepMetres: number
  readonly toMetres: (x: number, y: number) => Metres
  readonly edges: readonly NetEdge[]
}

/** Rings, walked in their order; `weight` −1 walks one backwards. Closed: the first point is repeated at the end. */
export type WeightedRing = { readonly ring: readonly Metres[]; readonly weight: 1 | -1 }

class NetEdges {
  readonly #net = new Map<string, { ax: number; ay: number; bx: number; by: number; net: number }>()
  add(ax: number, ay: number, bx: number, by: number, net: number): void {
    if (ax === bx && ay === by) return
    const isForward = ax < bx || (ax === bx && ay < by)
    const key = isForward ? `${ax} ${ay} ${bx} ${by}` : `${bx} ${by} ${ax} ${ay}`
    const known = this.#net.get(key)
    if (known) known.net += isForward ? net : -net
    else if (isForward) this.#net.set(key, { ax, ay, bx, by, net })
    else this.#net.set(key, { ax: bx, ay: by, bx: ax, by: ay, net: -net })
  }
  /** Edges walked as often one way as the other bound nothing. */
  remaining(): NetEdge[] {
    return [...this.#net.values()].filter(({ net }) => net !== 0)
  }
}

function extentOf(rings: readonly WeightedRing[]): { west: number; south: number; size: number } {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { ring } of rings)
    for (const [x, y] of ring) {
      west = Math.min(west, x)
      south = Math.min(south, y)
      east = Math.max(east, x)
      north = Math.max(north, y)
    }
  return { west, south, size: Math.max(east - west, north - south, 0) }
}

const cross = (ax: number, ay: number, bx: number, by: number): number => ax * by - ay * bx

/** Points, on whole steps, at which edge `one` has to be split because of `other`; none at its own ends. */
function splitPoints(one: NetEdge, other: NetEdge): [number, number][] {
  const [rx, ry] = [one.bx - one.ax, one.by - one.ay]
  const [sx, sy] = [other.bx - other.ax, other.by - other.ay]
  const toStart = cross(rx, ry, other.ax - one.ax, other.ay - one.ay)
  const toEnd = cross(rx, ry, other.bx - one.ax, other.by - one.ay)
  const points: [number, number][] = []
  const length = Math.hypot(rx, ry)
  // An end of the other that lies on this edge, to the step.
  for (const [side, x, y] of [
    [toStart, other.ax, other.ay],
    [toEnd, other.bx, other.by],
  ] as const) {
    const along = (x - one.ax) * rx + (y - one.ay) * ry
    if (Math.abs(side) <= 0.5 * length && along > 0 && along < length * length) points.push([x, y])
  }
  const fromStart = cross(sx, sy, one.ax - other.ax, one.ay - other.ay)
  const fromEnd = cross(sx, sy, one.bx - other.ax, one.by - other.ay)
  if (toStart * toEnd < 0 && fromStart * fromEnd < 0) {
    const share = fromStart / (fromStart - fromEnd)
    points.push([Math.round(one.ax + share * rx), Math.round(one.ay + share * ry)])
  }
  return points.filter(([x, y]) => !(x === one.ax && y === one.ay) && !(x === one.bx && y === one.by))
}

/** One round of splitting; undefined when nothing crosses any more. */
function splitOnce(edges: readonly NetEdge[]): NetEdge[] | undefined {
  const ends = new Float64Array(4 * edges.length)
  edges.forEach(({ ax, ay, bx, by }, index) => ends.set([ax, ay, bx, by], 4 * index))
  const grid = edgeGrid({ count: edges.length, ends })
  const split = new NetEdges()
  let isSplit = false
  edges.forEach((edge, index) => {
    const points = new Map<string, [number, number]>()
    const seen = new Set<number>([index])
    const { ax, ay, bx, by, net } = edge
    grid.near(Math.min(ax, bx) - 1, Math.min(ay, by) - 1, Math.max(ax, bx) + 1, Math.max(ay, by) + 1, (other) => {
      if (seen.has(other)) return
      seen.add(other)
      for (const point of splitPoints(edge, edges[other]!)) points.set(point.join(' '), point)
    })
    if (points.size === 0) return split.add(ax, ay, bx, by, net)
    isSplit = true
    const along = ([x, y]: readonly [number, number]) => (x - ax) * (bx - ax) + (y - ay) * (by - ay)
    const stops: [number, number][] = [
      [ax, ay],
      ...[...points.values()].sort((one, other) => along(one) - along(other)),
      [bx, by],
    ]
    stops.slice(1).forEach(([x, y], stop) => split.add(stops[stop]![0], stops[stop]![1], x, y, net))
  })
  return isSplit ? split.remaining() : undefined
}

/** The rings' edges, cut wherever they meet, each once with how often it is walked net. */
export function quantisedEdges(rings: readonly WeightedRing[]): Quantised {
  const { west, south, size } = extentOf(rings)
  const stepMetres = Math.max(FINEST_STEP_METRES, size / MOST_STEPS)
  const net = new NetEdges()
  for (const { ring, weight } of rings) {
    const steps = ring.map(
      ([x, y]) => [Math.round((x - west) / stepMetres), Math.round((y - south) / stepMetres)] as const,
    )
    for (let index = 1; index < steps.length; index++)
      net.add(steps[index - 1]![0], steps[index - 1]![1], steps[index]![0], steps[index]![1], weight)
  }
  let edges = net.remaining()
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const split = splitOnce(edges)
    if (!split) break
    edges = split
  }
  return { stepMetres, edges, toMetres: (x, y) => [west + x * stepMetres, south + y * stepMetres] }
}
