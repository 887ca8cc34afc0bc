import { gaussKruger } from '../../geodata/crs/gauss-kruger.ts'
import { digitize } from '../../geodata/digitize.ts'

import type { LandmarkKind } from '../../geodata/boundary/model.ts'
import type { Metres } from '../../geodata/crs/gauss-kruger.ts'
import type { Place } from '../../geodata/places/place.ts'

export const plane = gaussKruger(108)
/** Gauss-Krüger metres of the corner from which this invented ground is counted. */
export const [EAST, NORTH] = [500_000, 2_600_000]
const geographic = ([east, north]: Metres) => plane.toGeographic([EAST + east, NORTH + north])

const about = (id: string, name: string, kind: LandmarkKind) => ({
  id,
  kind,
  names: [{ name, source: 'invented' }],
  accuracyMetres: 5,
  illustrative: false,
})

export const line = (name: string, kind: LandmarkKind, ...points: Metres[]): Place => ({
  ...about(name, name, kind),
  geometry: { type: 'LineString', coordinates: points.map(geographic) },
})
export const point = (name: string, kind: LandmarkKind, at: Metres, id = name): Place => ({
  ...about(id, name, kind),
  geometry: { type: 'Point', coordinates: geographic(at) },
})
/** The outline that words draw on these places. */
export const outlineOf = (words: string, places: readonly Place[], grid?: Parameters<typeof digitize>[3]) =>
  digitize(words, places, {}, grid).outlines[0]!.outline

/** Corners of a drawing in metres of the little world, the last one not repeated, from the west and south. */
export const cornersOf = (polygon: { coordinates: readonly (readonly (readonly number[])[])[] } | null): string[] =>
  (polygon?.coordinates[0] ?? [])
    .slice(1)
    .map((position) => {
      const [east, north] = plane.toPlane([...position])
      return `${Math.round(east - EAST)},${Math.round(north - NORTH)}`
    })
    .toSorted()

/** A square of 400 m between two roads and two gullies, all of which run on beyond it. */
export const frame = [
  line('石板路', 'road', [400, -100], [400, 500]),
  line('大公路', 'road', [-100, 400], [500, 400]),
  line('青龙沟', 'gully', [-100, 0], [500, 0]),
  line('白马沟', 'gully', [0, -100], [0, 500]),
]
export const SQUARE = ['0,0', '0,400', '400,0', '400,400']
