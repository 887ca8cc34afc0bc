/** What a county office knows of an invented landscape: a map that is a little off, names of several people, some gaps. */
import { WORLD_PLANE } from './world-plane.ts'

import type { Place } from '../../../geodata/places/place.ts'
import type { Point } from './plane.ts'
import type { Told } from './told.ts'

const LINE_ERROR_METRES = 2
const POINT_ERRORS_METRES = [3, 5, 8, 12] as const
/** Of the names in a text: how many the map has under another name too, how many are borne twice, how many are not known. */
const SHARE_WITH_OTHER_NAME = 0.25
const SHARE_BORNE_TWICE = 0.15
const SHARE_UNKNOWN = 0.06
/** A namesake stands in another valley. */
const NAMESAKE_METRES = [700, 2000] as const

type Random = () => number

function shifted([east, north]: Point, standardErrorMetres: number, random: Random): Point {
  const [angle, reach] = [random() * 2 * Math.PI, standardErrorMetres * Math.sqrt(-2 * Math.log(1 - random()))]
  return [east + Math.cos(angle) * reach, north + Math.sin(angle) * reach]
}

function namesOf(name: string, random: Random): Place['names'] {
  const own = { name, source: '乡镇地名图' }
  if (random() >= SHARE_WITH_OTHER_NAME) return [own]
  const other = { name: `${name.slice(0, 1)}家${name.slice(1)}`, source: '普查表' }
  return random() < 0.5 ? [other, { ...own, party: '甲方' }] : [own, other]
}

const geographic = (point: Point) => WORLD_PLANE.toGeographic(point)

/** `onTerrain`: ridges and gullies of the boundary are not on the map. */
export function countyMap({ features, points, runs }: Told, onTerrain: boolean, random: Random): Place[] {
  const told = new Set(runs.map(({ name }) => name))
  const isLeftOut = (kind: string, name: string) =>
    onTerrain && told.has(name) && (kind === 'ridge' || kind === 'gully')
  const lines = features.flatMap(({ kind, name, points: line }, index): Place[] => {
    if (name === null || kind === 'fall-line' || isLeftOut(kind, name)) return []
    const coordinates = line.map((point) => geographic(shifted(point, LINE_ERROR_METRES, random)))
    return [
      {
        id: `line-${index}`,
        kind,
        names: namesOf(name, random),
        geometry: { type: 'LineString', coordinates },
        accuracyMetres: 5,
        illustrative: false,
      },
    ]
  })
  const spots = points.flatMap(({ name, kind, point }, index): Place[] => {
    if (random() < SHARE_UNKNOWN) return []
    const accuracyMetres = POINT_ERRORS_METRES[Math.floor(random() * POINT_ERRORS_METRES.length)]!
    const at = (id: string, where: Point): Place => ({
      id,
      kind,
      names: namesOf(name, random),
      geometry: { type: 'Point', coordinates: geographic(where) },
      accuracyMetres,
      illustrative: false,
    })
    const own = at(`point-${index}`, shifted(point, accuracyMetres, random))
    if (random() >= SHARE_BORNE_TWICE) return [own]
    const [least, most] = NAMESAKE_METRES
    const [angle, reach] = [random() * 2 * Math.PI, least + random() * (most - least)]
    const elsewhere: Point = [point[0] + Math.cos(angle) * reach, point[1] + Math.sin(angle) * reach]
    const namesake = at(`namesake-${index}`, elsewhere)
    return random() < 0.5 ? [own, namesake] : [namesake, own]
  })
  return [...lines, ...spots]
}
