import { isInsideRing } from '../../../geodata/crs/plane-geometry.ts'

import { snapTo } from './snap.ts'
import { snapTarget } from './snap-target.ts'
import { linesOf } from './snap-targets.ts'

import type { Position } from 'geojson'
import type { PlaneSystem } from '../../../geodata/crs/gauss-kruger.ts'
import type { WirePlace } from '../../../geodata/wire/geometry.ts'

/** The place at a position: the nearest point or line within reach, else an area around it. */
export function placeAt(
  places: readonly WirePlace[],
  position: Position,
  reachMetres: number,
  plane: PlaneSystem,
): WirePlace | undefined {
  const targets = places.flatMap((place) => linesOf(place).map((line) => snapTarget(place.id, line, plane)))
  const near = snapTo(targets, position, reachMetres, plane)
  if (near !== null) return places.find(({ id }) => id === near.name)
  return places.find(
    ({ geometry }) =>
      geometry.type === 'Polygon' &&
      isInsideRing(
        plane.toPlane(position),
        (geometry.coordinates[0] ?? []).map((at) => plane.toPlane(at)),
      ),
  )
}
