import { distanceToEdges } from './plane/distance-to-edges.ts'

import type { Metres } from '../crs/gauss-kruger.ts'

type Course = readonly Metres[]

/** A point is an edge without length. */
const edgesOf = (course: Course): Course => (course.length === 1 ? [course[0]!, course[0]!] : course)

/** How far, in metres, the vertex of either course lies from the other course that lies farthest. A course of one vertex is a point. */
export function farthestApart(one: Course, other: Course): number {
  const [toOther, toOne] = [distanceToEdges([edgesOf(other)]), distanceToEdges([edgesOf(one)])]
  return Math.max(...one.map((point) => toOther(point)), ...other.map((point) => toOne(point)))
}
