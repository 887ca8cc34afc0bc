/** The elevations of the invented hill, in keeping with its lines: crests high, feet low, the gully cut in, the plain flat. */
import { crossings, lengthMetres, nearestOnLine } from '../../../geodata/crs/plane-geometry.ts'

import { makeLandscape, type Landscape } from './landscape.ts'

import type { Metres } from '../../../geodata/crs/gauss-kruger.ts'

const SPOT_HEIGHT_METRES = 170.5
const PLAIN_HEIGHT_METRES = 96
const GULLY_DEPTH_METRES = 14
const GULLY_HALF_WIDTH_METRES = 22
/** Metres lost per metre along a crest away from its top. */
const CREST_FALL = 0.055

type Hill = {
  readonly crest: readonly Metres[]
  readonly top: Metres
  readonly topHeightMetres: number
  readonly feet: readonly (readonly Metres[])[]
}

const hillsOf = (land: Landscape): Hill[] => [
  {
    crest: land.ridge,
    top: land.hill,
    topHeightMetres: SPOT_HEIGHT_METRES,
    feet: [land.nearEdge, land.terraceFoot, land.path],
  },
  {
    crest: [...land.dragonSpur, ...land.obliqueSpur.slice(1)],
    top: land.southPeak,
    topHeightMetres: 151,
    feet: [land.terraceRowFoot, land.farEdge, land.terraceFoot],
  },
  {
    crest: [
      [land.westHill[0] - 20, land.westHill[1] + 220],
      land.westHill,
      [land.westHill[0] + 10, land.westHill[1] - 240],
    ],
    top: land.westHill,
    topHeightMetres: 163,
    feet: [land.farEdge, land.reservoirFoot, land.terraceRowFoot],
  },
]

/** From the crest down to the nearest foot; beyond a foot the land is the plain. */
function heightOnHill({ crest, top, topHeightMetres, feet }: Hill, point: Metres): number {
  const onCrest = nearestOnLine(crest, point)
  const along = Math.abs(onCrest.chainageMetres - nearestOnLine(crest, top).chainageMetres)
  const crestHeightMetres = Math.max(PLAIN_HEIGHT_METRES + 8, topHeightMetres - CREST_FALL * along)
  if (onCrest.offsetMetres === 0) return crestHeightMetres
  if (feet.some((foot) => crossings([point, onCrest.point], foot).length > 0)) return PLAIN_HEIGHT_METRES
  const toFoot = Math.min(...feet.map((foot) => nearestOnLine(foot, point).offsetMetres))
  return PLAIN_HEIGHT_METRES + ((crestHeightMetres - PLAIN_HEIGHT_METRES) * toFoot) / (toFoot + onCrest.offsetMetres)
}

/** Deepest half-way down; nothing at the crest where the pines stand and at the mouth. */
function gullyDepth({ gully }: Landscape, point: Metres): number {
  const { offsetMetres, chainageMetres } = nearestOnLine(gully, point)
  const share = chainageMetres / lengthMetres(gully)
  return GULLY_DEPTH_METRES * Math.sin(Math.PI * share) * Math.exp(-((offsetMetres / GULLY_HALF_WIDTH_METRES) ** 2))
}

/** Height in metres at a point in metres east and north of the hill of spot height 170.5. */
export function makeTerrain(seed: number): (point: Metres) => number {
  const land = makeLandscape(seed)
  const hills = hillsOf(land)
  return (point) => Math.max(...hills.map((hill) => heightOnHill(hill, point))) - gullyDepth(land, point)
}
