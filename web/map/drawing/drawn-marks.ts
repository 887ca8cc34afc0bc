/** What is being drawn as marks on the map: what stands apart from what moves, so that a drag sends little of much. */
import { courseRuns } from './course-runs.ts'
import { movingHandles, standingHandles, type Course } from './handles.ts'
import { lineMark, mark, type Mark } from './marks.ts'

import type { Position } from 'geojson'
import type { DrawnShape } from '../../state/drawing/shape.ts'

export const courseOf = ({ shape, vertices }: DrawnShape): Course => ({
  vertices,
  isClosed: shape === 'area' && vertices.length >= 3,
})

/** The stretches of the course that move, or those that stand. */
function stretches(drawn: DrawnShape, moved: number | null, isMoving: boolean): Mark[] {
  const { vertices, isClosed } = courseOf(drawn)
  if (drawn.shape === 'point') return []
  const along = isClosed ? [...vertices, vertices[0]!] : vertices
  return courseRuns(along.length, (at) => at % vertices.length === moved)
    .filter((run) => run.isMoving === isMoving)
    .map(({ from, to }) => lineMark('course', along.slice(from, to + 1)))
}

/** The ground of an area and its holes; it stays as it was until the vertex is let go. */
function ground(drawn: DrawnShape): Mark[] {
  const { vertices, isClosed } = courseOf(drawn)
  if (!isClosed) return []
  const holes = drawn.holes.map((hole) => [...hole])
  const area = mark('ground', { type: 'Polygon', coordinates: [[...vertices, vertices[0]!], ...holes] })
  return [area, ...holes.map((hole) => lineMark('course', hole))]
}

/** All but the vertex `moved` and what hangs on it. */
export const standingMarks = (drawn: DrawnShape, chosen: number | null, moved: number | null): Mark[] => [
  ...ground(drawn),
  ...stretches(drawn, moved, false),
  ...standingHandles(courseOf(drawn), [...drawn.vertices.keys()], chosen, moved),
]

/** The vertex `moved` with what hangs on it, and the leg from the last vertex to the pointer. */
export function movingMarks(
  drawn: DrawnShape,
  chosen: number | null,
  moved: number | null,
  pointer: Position | null,
): Mark[] {
  const last = drawn.vertices.at(-1)
  const leg = pointer && last ? [lineMark('leg', [last, pointer])] : []
  if (moved === null) return leg
  return [...leg, ...stretches(drawn, moved, true), ...movingHandles(courseOf(drawn), chosen, moved)]
}
