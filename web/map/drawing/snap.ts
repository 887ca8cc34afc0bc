import { distanceMetres, nearestOnLine } from '../../../geodata/crs/plane-geometry.ts'

import { crossingsOf, nearEdges } from './near-edges.ts'

import type { Position } from 'geojson'
import type { Metres, PlaneSystem } from '../../../geodata/crs/gauss-kruger.ts'
import type { SnapNote } from '../../state/drawing/snap-note.ts'
import type { SnapTarget } from './snap-target.ts'

export type Snap = SnapNote & { readonly position: Position }

const nearer = <T extends { readonly distanceMetres: number }>(first: T | null, second: T | null): T | null =>
  first === null || (second !== null && second.distanceMetres < first.distanceMetres) ? second : first

function nearestVertex(targets: readonly SnapTarget[], pointer: Metres, reachMetres: number): Snap | null {
  let best: Snap | null = null
  for (const { name, positions, points } of targets)
    for (const [index, point] of points.entries()) {
      const distance = distanceMetres(point, pointer)
      if (distance <= reachMetres && (best === null || distance < best.distanceMetres))
        best = { position: positions[index]!, name, to: 'vertex', distanceMetres: distance }
    }
  return best
}

/**
 * The nearest vertex or crossing of two lines within reach, else the nearest line; a vertex keeps its very figures and
 * comes before a crossing at the same place. Null out of reach of all.
 */
export function snapTo(
  targets: readonly SnapTarget[],
  position: Position,
  reachMetres: number,
  plane: PlaneSystem,
): Snap | null {
  const pointer = plane.toPlane(position)
  const vertex = nearestVertex(targets, pointer, reachMetres)
  const edges = nearEdges(targets, pointer, reachMetres)
  let crossing: Snap | null = null
  for (const { name, point } of crossingsOf(edges)) {
    const distance = distanceMetres(point, pointer)
    if (distance <= reachMetres)
      crossing = nearer(crossing, {
        position: plane.toGeographic(point),
        name,
        to: 'crossing',
        distanceMetres: distance,
      })
  }
  const point = nearer(vertex, crossing)
  if (point !== null) return point
  let line: Snap | null = null
  for (const { name, ends } of edges) {
    const found = nearestOnLine(ends, pointer)
    line = nearer(line, {
      position: plane.toGeographic(found.point),
      name,
      to: 'line',
      distanceMetres: found.offsetMetres,
    })
  }
  return line
}
