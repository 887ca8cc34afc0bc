import { nearestOnLine } from '../../../geodata/crs/plane-geometry.ts'

import { nearEdges } from './near-edges.ts'
import { snapTarget, type SnapTarget } from './snap-target.ts'

import type { Position } from 'geojson'
import type { PlaneSystem } from '../../../geodata/crs/gauss-kruger.ts'
import type { FabricLine } from '../../../geodata/fabric/model.ts'

/** Lines in hand as what vertices are drawn to. */
export const lineTargets = (lines: readonly FabricLine[], name: string, plane: PlaneSystem): SnapTarget[] =>
  lines.map(({ coordinates }) => snapTarget(name, coordinates, plane))

/** The line nearest to a position, within reach; null where there is none. */
export function lineAt(
  lines: readonly FabricLine[],
  position: Position,
  reachMetres: number,
  plane: PlaneSystem,
): string | null {
  const pointer = plane.toPlane(position)
  const targets = lines.map(({ id, coordinates }) => snapTarget(id, coordinates, plane))
  const offsets = nearEdges(targets, pointer, reachMetres).map(({ name, ends }) => ({
    name,
    offsetMetres: nearestOnLine(ends, pointer).offsetMetres,
  }))
  return offsets.toSorted((first, second) => first.offsetMetres - second.offsetMetres)[0]?.name ?? null
}
