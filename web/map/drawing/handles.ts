import { pointMark, type Mark } from './marks.ts'

import type { Position } from 'geojson'

/** Vertices in their order; a closed course goes back to the first, which is not repeated. */
export type Course = { readonly vertices: readonly Position[]; readonly isClosed: boolean }

/** With more vertices than this the points between them would hide the line. */
const MOST_VERTICES_WITH_MIDPOINTS = 150

/** Halfway from vertex `after` to the next one. */
export type Midpoint = { readonly after: number; readonly position: Position }

function midpoint({ vertices }: Course, after: number): Midpoint {
  const [[x = 0, y = 0], [toX = 0, toY = 0]] = [vertices[after]!, vertices[(after + 1) % vertices.length]!]
  return { after, position: [(x + toX) / 2, (y + toY) / 2] }
}

/** Where a vertex can be put in; none of a course of many vertices. */
export function midpoints(course: Course): Midpoint[] {
  const { vertices, isClosed } = course
  if (vertices.length > MOST_VERTICES_WITH_MIDPOINTS) return []
  const edges = isClosed ? vertices.length : vertices.length - 1
  return Array.from({ length: Math.max(0, edges) }, (_, after) => midpoint(course, after))
}

const vertexMark = (vertex: number, position: Position, chosen: number | null): Mark =>
  pointMark(vertex === chosen ? 'chosen' : 'vertex', position)

const hangsOn = (vertices: number, after: number, moved: number): boolean =>
  after === moved || (after + 1) % vertices === moved

/** The handles of a course that stand while the vertex `moved` is dragged; of the vertices those that are `shown`. */
export function standingHandles(
  course: Course,
  shown: readonly number[],
  chosen: number | null,
  moved: number | null,
): Mark[] {
  const { vertices } = course
  const between = midpoints(course).filter(({ after }) => moved === null || !hangsOn(vertices.length, after, moved))
  return [
    ...between.map(({ position }) => pointMark('midpoint', position)),
    ...shown.filter((vertex) => vertex !== moved).map((vertex) => vertexMark(vertex, vertices[vertex]!, chosen)),
  ]
}

/** The handles that go with the vertex `moved`. */
export function movingHandles(course: Course, chosen: number | null, moved: number): Mark[] {
  const { vertices } = course
  const between = midpoints(course).filter(({ after }) => hangsOn(vertices.length, after, moved))
  return [
    ...between.map(({ position }) => pointMark('midpoint', position)),
    vertexMark(moved, vertices[moved]!, chosen),
  ]
}
