import { combined, gridAt, type PlanePolygon } from '../accuracy/clipping.ts'
import { signedAreaSquareMetres } from '../crs/plane-geometry.ts'

import type { Metres } from '../crs/gauss-kruger.ts'
import type { SideOfGround } from './split-ground.ts'

const closed = (ring: readonly Metres[]): readonly Metres[] => [...ring, ring[0]!]

/**
 * Ground on one side of a line as polygons, the largest first, rings closed: what of the holes lies in them is taken out, and where
 * the line runs through a hole the edge goes round it. Without holes the rings stay to the last digit, else within a tenth of a
 * millimetre.
 */
export function sidePolygons({ rings, holes }: SideOfGround): PlanePolygon[] {
  const polygons = holes.length === 0 ? rings.map((ring) => [ring]) : withoutHoles(rings, holes)
  return polygons.sort(
    ([one], [other]) => Math.abs(signedAreaSquareMetres(other!)) - Math.abs(signedAreaSquareMetres(one!)),
  )
}

function withoutHoles(rings: SideOfGround['rings'], holes: SideOfGround['holes']): PlanePolygon[] {
  const grid = gridAt(rings[0]![0]!)
  return grid
    .toPolygons(combined('difference', rings.map(grid.toPath), holes.map(grid.toPath)))
    .map((polygon) => polygon.map(closed))
}
