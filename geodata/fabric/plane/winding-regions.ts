import { quantisedEdges, type NetEdge, type Quantised, type WeightedRing } from './quantised-edges.ts'

import type { Metres } from '../../crs/gauss-kruger.ts'

/** Ground that the rings wind round a certain number of times. */
export type Region = {
  readonly squareMetres: number
  /** Closed rings, outer ones anticlockwise and holes clockwise, in no order. */
  readonly rings: readonly (readonly Metres[])[]
}

type Sides = { readonly left: number; readonly right: number }

/** Edges by the strips of northing that they pass, for rays due east. */
function strips(edges: readonly NetEdge[]): (y: number) => readonly number[] {
  let [low, high] = [Infinity, -Infinity]
  for (const { ay, by } of edges) {
    low = Math.min(low, ay, by)
    high = Math.max(high, ay, by)
  }
  const count = Math.max(1, Math.min(8192, edges.length))
  const height = Math.max(1, (high - low) / count)
  const listed: number[][] = Array.from({ length: count }, () => [])
  const strip = (y: number) => Math.min(count - 1, Math.max(0, Math.floor((y - low) / height)))
  edges.forEach(({ ay, by }, index) => {
    for (let at = strip(Math.min(ay, by)); at <= strip(Math.max(ay, by)); at++) listed[at]!.push(index)
  })
  return (y) => listed[strip(y)]!
}

/** How often the rings wind round the ground just left and right of each edge. Edges do not cross. */
function windingsOf(edges: readonly NetEdge[]): Sides[] {
  const passing = strips(edges)
  return edges.map((edge, own) => {
    // Twice the middle: whole numbers stay whole. The ray runs east from there, a hair to the north.
    const [x, y] = [edge.ax + edge.bx, edge.ay + edge.by]
    let winding = 0
    for (const index of passing(y / 2)) {
      if (index === own) continue
      const { ax, ay, bx, by, net } = edges[index]!
      const isUp = 2 * ay <= y && 2 * by > y
      const isDown = 2 * by <= y && 2 * ay > y
      if (!isUp && !isDown) continue
      const side = (bx - ax) * (y - 2 * ay) - (by - ay) * (x - 2 * ax)
      if (isUp && side > 0) winding += net
      if (isDown && side < 0) winding -= net
    }
    // East of an edge that runs up lies its right, of one that runs down its left; north of one that runs east its left.
    const isEastLeft = edge.by < edge.ay || (edge.by === edge.ay && edge.bx > edge.ax)
    return isEastLeft ? { left: winding, right: winding - edge.net } : { left: winding + edge.net, right: winding }
  })
}

type Directed = { readonly fromX: number; readonly fromY: number; readonly toX: number; readonly toY: number }

const turnLeft = (into: Directed, out: Directed): number => {
  const angle =
    Math.atan2(out.toY - out.fromY, out.toX - out.fromX) - Math.atan2(into.toY - into.fromY, into.toX - into.fromX)
  return angle > Math.PI ? angle - 2 * Math.PI : angle <= -Math.PI ? angle + 2 * Math.PI : angle
}

/** Directed edges laid end to end with the ground on their left, each ring as small as it can be. */
function ringsOf(directed: readonly Directed[], toMetres: Quantised['toMetres']): Metres[][] {
  const waiting = new Map<string, Directed[]>()
  for (const edge of directed) {
    const key = `${edge.fromX} ${edge.fromY}`
    const known = waiting.get(key)
    if (known) known.push(edge)
    else waiting.set(key, [edge])
  }
  const done = new Set<Directed>()
  const rings: Metres[][] = []
  for (const first of directed) {
    if (done.has(first)) continue
    const ring: Metres[] = [toMetres(first.fromX, first.fromY)]
    for (let edge: Directed | undefined = first; edge;) {
      done.add(edge)
      ring.push(toMetres(edge.toX, edge.toY))
      if (edge.toX === first.fromX && edge.toY === first.fromY) break
      const into: Directed = edge
      edge = (waiting.get(`${into.toX} ${into.toY}`) ?? [])
        .filter((one) => !done.has(one))
        .sort((one, other) => turnLeft(into, other) - turnLeft(into, one))[0]
    }
    if (ring.length > 3) rings.push(ring)
  }
  return rings
}

/**
 * The ground that rings wind round, by how often: each ring counts its weight where the ground lies on its left. Ground that no ring
 * goes round (0) is left out. With a shape's rings forward and another's backward, +1 is what the first has alone and −1 what the
 * second has; with neighbours forward, 2 is where they overlap. Exact to a tenth of a millimetre.
 */
export function windingRegions(rings: readonly WeightedRing[]): ReadonlyMap<number, Region> {
  const quantised = quantisedEdges(rings)
  const { edges, stepMetres, toMetres } = quantised
  const sides = windingsOf(edges)
  const bounds = new Map<number, Directed[]>()
  const bound = (winding: number, edge: Directed) => {
    if (winding === 0) return
    const known = bounds.get(winding)
    if (known) known.push(edge)
    else bounds.set(winding, [edge])
  }
  edges.forEach(({ ax, ay, bx, by }, index) => {
    const { left, right } = sides[index]!
    if (left === right) return
    bound(left, { fromX: ax, fromY: ay, toX: bx, toY: by })
    bound(right, { fromX: bx, fromY: by, toX: ax, toY: ay })
  })
  return new Map(
    [...bounds].map(([winding, directed]) => {
      const doubled = directed.reduce((sum, { fromX, fromY, toX, toY }) => sum + (fromX * toY - toX * fromY), 0)
      return [winding, { squareMetres: (doubled / 2) * stepMetres ** 2, rings: ringsOf(directed, toMetres) }]
    }),
  )
}
