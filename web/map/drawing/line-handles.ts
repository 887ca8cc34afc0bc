import { isClosed } from '../../../geodata/fabric/find.ts'

import type { Position } from 'geojson'
import type { Fabric, FabricLine } from '../../../geodata/fabric/model.ts'
import type { Course } from './handles.ts'

/** Handles of so many vertices at most; of longer lines every so many of those in view: whoever comes nearer has them all. */
const MOST_HANDLES = 300

/** A vertex of a line on its way: the lines as they stood before, and where it lay. */
export type KnotDrag = {
  readonly lineId: string
  readonly vertex: number
  readonly before: Fabric
  readonly from: Position
}

export const courseOfLine = (line: FabricLine): Course =>
  isClosed(line)
    ? { vertices: line.coordinates.slice(0, -1), isClosed: true }
    : { vertices: line.coordinates, isClosed: false }

/** The vertices that get handles. */
export function handledVertices({ vertices }: Course, isInView: (position: Position) => boolean): number[] {
  const all = [...vertices.keys()]
  if (all.length <= MOST_HANDLES) return all
  const seen = all.filter((vertex) => isInView(vertices[vertex]!))
  const step = Math.max(1, Math.ceil(seen.length / MOST_HANDLES))
  return seen.filter((_, place) => place % step === 0)
}
