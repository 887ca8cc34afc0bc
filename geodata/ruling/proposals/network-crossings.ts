/** Ways through a network of ridges or gullies that lead over some ground from edge to edge. */
import { lengthMetres, nearestOnLine } from '../../crs/plane-geometry.ts'
import { insidePieces } from '../inside-pieces.ts'

import type { Metres } from '../../crs/gauss-kruger.ts'

/** A stretch of the network between two of its heads, meetings and mouths; the ends of meeting stretches are the same point. */
export type NetworkStretch = readonly Metres[]

type Edge = { readonly line: readonly Metres[]; readonly from: string; readonly to: string }

const ON_EDGE_METRES = 0.01
/** Where so many lines cross the edge, the network is finer than anything a ruling would follow. */
const MOST_GATES = 60

const keyOf = ([east, north]: Metres): string => `${east.toFixed(3)} ${north.toFixed(3)}`

/** In a network without circles at most one way joins two of its points. */
function wayBetween(edgesAt: ReadonlyMap<string, readonly Edge[]>, start: string): Map<string, readonly Metres[]> {
  const ways = new Map<string, readonly Metres[]>([[start, []]])
  const waiting = [start]
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop())
    for (const { line, from, to } of edgesAt.get(at) ?? []) {
      const next = from === at ? to : from
      if (ways.has(next)) continue
      const onward = from === at ? line : [...line].reverse()
      const before = ways.get(at)!
      ways.set(next, [...(before.length > 0 ? before.slice(0, -1) : []), ...onward])
      waiting.push(next)
    }
  return ways
}

/** Each once, in no order of rank. */
export function crossingsOfNetwork(network: readonly NetworkStretch[], ring: readonly Metres[]): (readonly Metres[])[] {
  const edges = network.flatMap((stretch) =>
    insidePieces(stretch, ring).map((line): Edge => ({ line, from: keyOf(line[0]!), to: keyOf(line.at(-1)!) })),
  )
  const edgesAt = new Map<string, Edge[]>()
  const gates = new Set<string>()
  for (const edge of edges) {
    for (const [key, point] of [
      [edge.from, edge.line[0]!],
      [edge.to, edge.line.at(-1)!],
    ] as const) {
      edgesAt.set(key, [...(edgesAt.get(key) ?? []), edge])
      if (nearestOnLine(ring, point).offsetMetres <= ON_EDGE_METRES) gates.add(key)
    }
  }
  const passed = [...gates].slice(0, MOST_GATES)
  return passed.flatMap((gate, index) => {
    const ways = wayBetween(edgesAt, gate)
    return passed.slice(index + 1).flatMap((other) => {
      const way = ways.get(other)
      return way && lengthMetres(way) > 0 ? [way] : []
    })
  })
}
