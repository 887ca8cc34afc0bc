/** The name of the land itself, as papers head their sides with it, and where a county map writes it. */
import { areaOf, distanceToLine, type Point } from './plane.ts'
import { WORLD_PLANE } from './world-plane.ts'

import type { Place } from '../../../geodata/places/place.ts'
import type { Manner } from './verbalise.ts'

const SHARE_WITH_NAME = 0.7
const FIRST = ['东茅', '西竹', '北斗', '南坪', '老虎', '凤凰', '石榴', '芭蕉', '禾秆', '黄牛', '白鹤', '蛤蟆'] as const
const NOUNS = ['山', '坡', '湾', '塝'] as const
/** The writing of a name on a map is set where there is room. */
const AWAY_FROM_EDGE_METRES = 20
const ACCURACY_METRES = 50

type LandName = { readonly words: string; readonly place: Place }

function isInside([east, north]: Point, ring: readonly Point[]): boolean {
  return ring.reduce((inside, [ax, ay], index) => {
    const [bx, by] = ring[(index + 1) % ring.length]!
    return ay > north !== by > north && east < ((bx - ax) * (north - ay)) / (by - ay) + ax ? !inside : inside
  }, false)
}

function spotIn(ring: readonly Point[], random: () => number): Point {
  const [easts, norths] = [ring.map(([east]) => east), ring.map(([, north]) => north)]
  const [west, south] = [Math.min(...easts), Math.min(...norths)]
  const [width, height] = [Math.max(...easts) - west, Math.max(...norths) - south]
  const margin = Math.min(AWAY_FROM_EDGE_METRES, Math.sqrt(Math.abs(areaOf(ring))) / 20)
  for (;;) {
    const spot: Point = [west + random() * width, south + random() * height]
    if (isInside(spot, ring) && distanceToLine(spot, [...ring, ring[0]!]) > margin) return spot
  }
}

/** Null where the paper gives the land no name of its own. */
export function nameLand(ring: readonly Point[], manner: Manner, random: () => number): LandName | null {
  if (random() >= SHARE_WITH_NAME) return null
  const pick = <T>(choices: readonly T[]): T => choices[Math.floor(random() * choices.length)]!
  const name = pick(FIRST) + pick(NOUNS)
  const words =
    manner === 'walk' ? `${name}：` : pick([`${name}，四至：`, `地名：${name}。四至界限：`, `坐落${name}，`])
  const place: Place = {
    id: 'land',
    kind: 'place',
    names: [{ name, source: '乡镇地名图' }],
    geometry: { type: 'Point', coordinates: WORLD_PLANE.toGeographic(spotIn(ring, random)) },
    accuracyMetres: ACCURACY_METRES,
    illustrative: false,
  }
  return { words, place }
}
