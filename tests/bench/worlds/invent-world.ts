/** A world: a parcel along real features, its words, and the places that a county office would know of it. */
import { gaussKruger } from '../../../geodata/crs/gauss-kruger.ts'
import { seededRandom } from '../../../seeds/places/qinba-hill/seeded-random.ts'

import { inventLandscape } from './landscape.ts'
import { chooseParcel } from './parcel.ts'
import { tell, type Told } from './told.ts'
import { verbalise, type Manner } from './verbalise.ts'

import type { Place } from '../../../geodata/places/place.ts'
import type { ElevationGrid } from '../../../geodata/terrain/model.ts'
import type { Point } from './plane.ts'

export type World = {
  readonly seed: number
  readonly manner: Manner
  readonly text: string
  readonly places: readonly Place[]
  readonly grid: ElevationGrid
  readonly truth: readonly Point[]
  readonly told: Told
  /** Ridges and gullies of the boundary are not in the gazetteer: only the terrain knows them. */
  readonly onTerrain: boolean
}

export const WORLD_PLANE = gaussKruger(111)
const LINE_ERROR_METRES = 2
const POINT_ERROR_METRES = 3
const SHARE_ON_TERRAIN = 0.3

/** The next seed from `seed` on whose landscape holds a parcel that can be told in this manner. */
export function inventWorld(seed: number, manner: Manner): World {
  for (let attempt = seed * 1000; ; attempt++) {
    const random = seededRandom(attempt)
    const landscape = inventLandscape(attempt, random)
    const parcel = chooseParcel(landscape.features, random)
    if (!parcel) continue
    const told = tell(landscape, parcel, random)
    const text = verbalise(told, manner, random)
    if (text === null) continue
    const onTerrain = random() < SHARE_ON_TERRAIN
    const places = placesOf(told, onTerrain, random)
    return { seed: attempt, manner, text, places, grid: landscape.grid, truth: parcel.ring, told, onTerrain }
  }
}

/** The office's map is a little off everywhere. */
function placesOf({ features, points, runs }: Told, onTerrain: boolean, random: () => number): Place[] {
  const shifted = ([east, north]: Point, metres: number): Point => {
    const [angle, reach] = [random() * 2 * Math.PI, metres * Math.sqrt(-2 * Math.log(1 - random()))]
    return [east + Math.cos(angle) * reach, north + Math.sin(angle) * reach]
  }
  const told = new Set(runs.map(({ name }) => name))
  const isLeftOut = (kind: string, name: string) =>
    onTerrain && told.has(name) && (kind === 'ridge' || kind === 'gully')
  const about = { accuracyMetres: 5, illustrative: false }
  const named = (name: string) => [{ name, source: '乡镇地名图' }]
  const geographic = (point: Point) => WORLD_PLANE.toGeographic(point)
  return [
    ...features.flatMap(({ kind, name, points: line }, index): Place[] => {
      if (name === null || kind === 'fall-line' || isLeftOut(kind, name)) return []
      const coordinates = line.map((point) => geographic(shifted(point, LINE_ERROR_METRES)))
      return [
        { id: `line-${index}`, kind, names: named(name), geometry: { type: 'LineString', coordinates }, ...about },
      ]
    }),
    ...points.map(({ name, kind, point }, index): Place => {
      const coordinates = geographic(shifted(point, POINT_ERROR_METRES))
      return { id: `point-${index}`, kind, names: named(name), geometry: { type: 'Point', coordinates }, ...about }
    }),
  ]
}
