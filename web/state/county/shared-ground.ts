import { combined, gridAt, type Grid } from '../../../geodata/accuracy/clipping.ts'
import { signedAreaSquareMetres } from '../../../geodata/crs/plane-geometry.ts'

import type { MultiPolygon, Polygon } from 'geojson'
import type { PlaneSystem } from '../../../geodata/crs/gauss-kruger.ts'

type Area = Polygon | MultiPolygon

export const partsOf = (area: Area): Polygon['coordinates'][] =>
  area.type === 'Polygon' ? [area.coordinates] : area.coordinates

/** Without what of the holes lies in it. */
function pathsOf(area: Area, grid: Grid, plane: PlaneSystem) {
  const rings = partsOf(area).map((part) => part.map((ring) => grid.toPath(ring.map(plane.toPlane))))
  const [outer, holes] = [rings.flatMap(([ring]) => (ring ? [ring] : [])), rings.flatMap(([, ...others]) => others)]
  return { outer, holes }
}

const areaOf = (polygons: ReturnType<Grid['toPolygons']>): number =>
  polygons.reduce(
    (sum, [outer = [], ...holes]) =>
      sum +
      Math.abs(signedAreaSquareMetres(outer)) -
      holes.reduce((inside, hole) => inside + Math.abs(signedAreaSquareMetres(hole)), 0),
    0,
  )

/** The plane area that two areas share, while one of them is still drawn: for looking, the record is computed when it is stored. */
export function sharedSquareMetres(one: Area, other: Area, plane: PlaneSystem): number {
  const start = partsOf(one)[0]?.[0]?.[0]
  if (!start) return 0
  const grid = gridAt(plane.toPlane(start))
  const [first, second] = [pathsOf(one, grid, plane), pathsOf(other, grid, plane)]
  const shared = areaOf(grid.toPolygons(combined('intersection', first.outer, second.outer)))
  const holes = [...first.holes, ...second.holes]
  if (shared === 0 || holes.length === 0) return shared
  const common = grid.toPolygons(combined('intersection', first.outer, second.outer)).flatMap((part) => part)
  const paths = common.map((ring) => grid.toPath(ring))
  return areaOf(grid.toPolygons(combined('difference', paths, holes)))
}
