import { isInsideRing, signedAreaSquareMetres } from '../../crs/plane-geometry.ts'

import { positionOf } from './rounded-position.ts'

import type { Metres, PlaneSystem } from '../../crs/gauss-kruger.ts'
import type { MultiPolygon } from 'geojson'

/** Rings in no order, outer ones anticlockwise, as polygons for the map; each hole in the smallest ring that holds it. */
export function multiPolygonOf(rings: readonly (readonly Metres[])[], plane: PlaneSystem): MultiPolygon {
  const measured = rings.map((ring) => ({ ring, area: signedAreaSquareMetres(ring) }))
  const outers = measured.filter(({ area }) => area > 0).sort((one, other) => one.area - other.area)
  const polygons = new Map(outers.map(({ ring }) => [ring, [ring]]))
  for (const { ring } of measured.filter(({ area }) => area < 0)) {
    const middle: Metres = [(ring[0]![0] + ring[1]![0]) / 2, (ring[0]![1] + ring[1]![1]) / 2]
    const holder = outers.find((outer) => isInsideRing(middle, outer.ring))
    if (holder) polygons.get(holder.ring)!.push(ring)
  }
  return {
    type: 'MultiPolygon',
    coordinates: [...polygons.values()].map((polygon) =>
      polygon.map((ring) => ring.map((point) => positionOf(plane, point))),
    ),
  }
}
