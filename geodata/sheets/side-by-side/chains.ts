import { vertexKey } from './node-lines.ts'

import type { Position } from 'geojson'

export const edgeKey = (from: Position, to: Position): string => [vertexKey(from), vertexKey(to)].sort().join(' ')

export type SharedEdge = { readonly key: string; readonly from: string; readonly to: string; readonly owners: string }

/** Where an edge stands in its chain: which chain, and from which of its ends the chain runs. */
export type ChainPlace = { readonly chain: number; readonly startsAt: string }

/**
 * Joins edges with the same owners, end to end, into chains and gives each chain one direction:
 * from the end whose key sorts first. So every line on a stretch agrees on what is left and right of it.
 */
export function chainsOf(edges: readonly SharedEdge[]): Map<string, ChainPlace> {
  const atVertex = new Map<string, SharedEdge[]>()
  for (const edge of edges)
    for (const vertex of [edge.from, edge.to]) {
      const place = `${edge.owners}|${vertex}`
      atVertex.set(place, [...(atVertex.get(place) ?? []), edge])
    }
  const meetingAt = (owners: string, vertex: string) => atVertex.get(`${owners}|${vertex}`) ?? []

  const places = new Map<string, ChainPlace>()
  let chain = 0
  const follow = (first: SharedEdge, start: string) => {
    let edge: SharedEdge | undefined = first
    let vertex = start
    while (edge && !places.has(edge.key)) {
      places.set(edge.key, { chain, startsAt: vertex })
      vertex = edge.from === vertex ? edge.to : edge.from
      const meeting: SharedEdge[] = meetingAt(edge.owners, vertex)
      edge = meeting.length === 2 ? meeting.find(({ key }) => !places.has(key)) : undefined
    }
    chain += 1
  }

  const ends = edges.flatMap((edge) =>
    [edge.from, edge.to]
      .filter((vertex) => meetingAt(edge.owners, vertex).length !== 2)
      .map((vertex) => ({ edge, vertex })),
  )
  const sorted = ends.sort((first, second) => (first.vertex < second.vertex ? -1 : 1))
  for (const { edge, vertex } of sorted) if (!places.has(edge.key)) follow(edge, vertex)
  // What is left are closed rings: they have no ends.
  for (const edge of edges) if (!places.has(edge.key)) follow(edge, edge.from < edge.to ? edge.from : edge.to)
  return places
}
