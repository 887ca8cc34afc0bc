import { metresAround, type LocalPoint } from '../../../geodata/publication/local-metres.ts'

import type { Geometry, Position } from 'geojson'
import type { FieldPack } from '../../../geodata/wire/field.ts'

/** What of the ground the sketch shows: a square, in metres east and north of the middle of the case. */
export type SketchView = { readonly east: number; readonly north: number; readonly halfMetres: number }

const LEAST_HALF_METRES = 20
const MOST_HALF_METRES = 50_000
const MARGIN = 1.15
const ALONE_HALF_METRES = 200

/** Of points, lines and the rings of polygons. */
export function partsOf(geometry: Geometry): readonly (readonly Position[])[] {
  if (geometry.type === 'Point') return [[geometry.coordinates]]
  if (geometry.type === 'LineString') return [geometry.coordinates]
  return geometry.type === 'Polygon' ? geometry.coordinates : []
}

const positionsOf = (pack: FieldPack): Position[] => {
  const lines = pack.lines.flatMap(({ geometry }) => geometry.coordinates)
  return lines.length > 0 ? lines : pack.places.flatMap(({ geometry }) => partsOf(geometry).flat())
}

/** Metres around the middle of the case; around the phone where nothing of the case is drawn. */
export function frameOf(
  pack: FieldPack,
  here: Position | null,
): { toMetres: (position: Position) => LocalPoint; whole: SketchView } {
  const all = positionsOf(pack)
  if (all.length === 0)
    return { toMetres: metresAround(here ?? [0, 0]), whole: { east: 0, north: 0, halfMetres: ALONE_HALF_METRES } }
  const [easts, norths] = [all.map(([east = 0]) => east), all.map(([, north = 0]) => north)]
  const middle = [(Math.min(...easts) + Math.max(...easts)) / 2, (Math.min(...norths) + Math.max(...norths)) / 2]
  const toMetres = metresAround(middle)
  const farthest = Math.max(...all.map(toMetres).flatMap(([east, north]) => [Math.abs(east), Math.abs(north)]))
  return { toMetres, whole: { east: 0, north: 0, halfMetres: Math.max(LEAST_HALF_METRES, farthest * MARGIN) } }
}

/** Nearer by a factor above 1. */
export const zoomed = (view: SketchView, factor: number): SketchView => ({
  ...view,
  halfMetres: Math.min(MOST_HALF_METRES, Math.max(LEAST_HALF_METRES, view.halfMetres / factor)),
})

/** A round length that is about a quarter of what is shown. */
export function scaleMetres({ halfMetres }: SketchView): number {
  const about = halfMetres / 2
  const power = 10 ** Math.floor(Math.log10(about))
  return [5, 2, 1].map((step) => step * power).find((metres) => metres <= about) ?? power
}
