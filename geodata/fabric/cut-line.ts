import { nearestOnLine, type LinePoint } from '../crs/plane-geometry.ts'

import { lineOf, newLineIds } from './find.ts'
import { positionOf } from './plane/rounded-position.ts'
import { replaceUses } from './replace-uses.ts'

import type { PlaneSystem } from '../crs/gauss-kruger.ts'
import type { Fabric, FabricLine } from './model.ts'
import type { Position } from 'geojson'

/** A cut nearer than this to a vertex is made at the vertex. */
const AT_VERTEX_METRES = 0.01

/** A place on a line: at one of its vertices, or on the edge behind one. */
type Spot = { readonly vertex: number; readonly isVertex: boolean; readonly position: Position }

function spotOn({ coordinates }: FabricLine, on: LinePoint, plane: PlaneSystem): Spot {
  const ends = [on.edge, on.edge + 1] as const
  for (const vertex of ends) {
    const [east, north] = plane.toPlane(coordinates[vertex]!)
    if (Math.hypot(east - on.point[0], north - on.point[1]) <= AT_VERTEX_METRES)
      return { vertex, isVertex: true, position: coordinates[vertex]! }
  }
  return { vertex: on.edge, isVertex: false, position: positionOf(plane, on.point) }
}

/** The line with a vertex at the spot, and that vertex's number. */
function withVertex(line: FabricLine, { vertex, isVertex, position }: Spot): { line: FabricLine; vertex: number } {
  if (isVertex) return { line, vertex }
  return { line: { ...line, coordinates: line.coordinates.toSpliced(vertex + 1, 0, position) }, vertex: vertex + 1 }
}

/**
 * Cuts a line where `near` comes closest to it, so that a knot lies there; every shape that used the line uses both parts. The
 * first part keeps the number. A line that ends there stays whole; a closed one is cut there and where it starts.
 */
export function cutLine(
  fabric: Fabric,
  lineId: string,
  near: Position,
  plane: PlaneSystem,
): { fabric: Fabric; knot: Position } {
  const whole = lineOf(fabric, lineId)
  const on = nearestOnLine(whole.coordinates.map(plane.toPlane), plane.toPlane(near))
  const { line, vertex } = withVertex(whole, spotOn(whole, on, plane))
  const knot = line.coordinates[vertex]!
  if (vertex === 0 || vertex === line.coordinates.length - 1) return { fabric, knot }
  const [id] = newLineIds(fabric, 1)
  const parts: FabricLine[] = [
    { ...line, coordinates: line.coordinates.slice(0, vertex + 1) },
    { ...line, id: id!, coordinates: line.coordinates.slice(vertex) },
  ]
  const uses = parts.map((part) => ({ lineId: part.id, reversed: false }))
  return {
    fabric: {
      lines: fabric.lines.flatMap((one) => (one.id === lineId ? parts : [one])),
      shapes: replaceUses(fabric.shapes, new Map([[lineId, uses]])),
    },
    knot,
  }
}
