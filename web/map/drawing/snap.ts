import { distanceMetres, nearestOnLine, type LinePoint } from '../../../geodata/crs/plane-geometry.ts'

import type { Position } from 'geojson'
import type { Metres, PlaneSystem } from '../../../geodata/crs/gauss-kruger.ts'

/** A line or point that drawn vertices are drawn to. */
export type SnapTarget = {
  readonly name: string
  readonly positions: readonly Position[]
  readonly points: readonly Metres[]
}

export type Snap = {
  readonly position: Position
  readonly name: string
  readonly to: 'vertex' | 'line'
  readonly distanceMetres: number
}

export const snapTarget = (name: string, positions: readonly Position[], plane: PlaneSystem): SnapTarget => ({
  name,
  positions,
  points: positions.map((position) => plane.toPlane(position)),
})

function nearestVertex(targets: readonly SnapTarget[], pointer: Metres): Snap | null {
  let best: Snap | null = null
  for (const { name, positions, points } of targets)
    points.forEach((point, index) => {
      const distance = distanceMetres(point, pointer)
      if (best === null || distance < best.distanceMetres)
        best = { position: positions[index]!, name, to: 'vertex', distanceMetres: distance }
    })
  return best
}

function nearestLine(targets: readonly SnapTarget[], pointer: Metres, plane: PlaneSystem): Snap | null {
  let best: { name: string; found: LinePoint & { offsetMetres: number } } | null = null
  for (const { name, points } of targets) {
    if (points.length < 2) continue
    const found = nearestOnLine(points, pointer)
    if (best === null || found.offsetMetres < best.found.offsetMetres) best = { name, found }
  }
  if (best === null) return null
  const { name, found } = best
  return { position: plane.toGeographic(found.point), name, to: 'line', distanceMetres: found.offsetMetres }
}

/** The nearest vertex within reach, else the nearest line; a vertex keeps its very figures. Null out of reach of all. */
export function snapTo(
  targets: readonly SnapTarget[],
  position: Position,
  reachMetres: number,
  plane: PlaneSystem,
): Snap | null {
  const pointer = plane.toPlane(position)
  const vertex = nearestVertex(targets, pointer)
  if (vertex !== null && vertex.distanceMetres <= reachMetres) return vertex
  const line = nearestLine(targets, pointer, plane)
  return line !== null && line.distanceMetres <= reachMetres ? line : null
}
