/** A world: a parcel along real features, its words, and the places that a county office would know of it. */
import { seededRandom } from '../../../seeds/places/qinba-hill/seeded-random.ts'

import { countyMap } from './county-map.ts'
import { nameLand } from './land-name.ts'
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

const SHARE_ON_TERRAIN = 0.3
/** Names of lands are drawn apart, so that they change nothing else of a world. */
const LAND_NAME_SEED = 0x1a4d

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
    const land = nameLand(parcel.ring, manner, seededRandom(attempt + LAND_NAME_SEED))
    const places = [...countyMap(told, onTerrain, random), ...(land ? [land.place] : [])]
    return {
      seed: attempt,
      manner,
      text: `${land?.words ?? ''}${text}`,
      places,
      grid: landscape.grid,
      truth: parcel.ring,
      told,
      onTerrain,
    }
  }
}
