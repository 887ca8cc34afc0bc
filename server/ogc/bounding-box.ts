import { parameterUnread } from '../layer-refusals.ts'

import type { Polygon, Position } from 'geojson'
import type { OfferedSystem } from '../../geodata/crs/offered-systems.ts'
import type { Filter } from '../../geodata/layers/filter.ts'

/** A straight edge in one system is a curve in another: so many pieces follow it to below a millimetre in a county. */
const PIECES = 16

const refuse = (words: string) =>
  parameterUnread('bbox', words, {
    'zh-CN': '四个（或带高程的六个）数：两个角，轴的次序随坐标系',
    en: 'four numbers (six with heights): two corners, axes in the order of the reference system',
  })

/** East before north, whatever the order of the system. */
function cornersOf(words: string, { northFirst }: OfferedSystem): readonly [number, number, number, number] {
  const numbers = words.split(',').map((part) => (part.trim() === '' ? NaN : Number(part)))
  if ((numbers.length !== 4 && numbers.length !== 6) || !numbers.every(Number.isFinite)) throw refuse(words)
  const half = numbers.length / 2
  const [one = 0, two = 0, three = 0, four = 0] = [numbers[0], numbers[1], numbers[half], numbers[half + 1]]
  const [west, south, east, north] = northFirst ? [two, one, four, three] : [one, two, three, four]
  if (south > north) throw refuse(words)
  return [west, south, east, north]
}

const between = (from: Position, to: Position): Position[] =>
  Array.from({ length: PIECES }, (_, piece) =>
    [0, 1].map((axis) => from[axis]! + ((to[axis]! - from[axis]!) * piece) / PIECES),
  )

/** In degrees, in which everything is stored, edges stay straight: four corners are all there is. */
function rectangle(west: number, south: number, east: number, north: number, isStraight: boolean): Polygon {
  const corners: Position[] = [[west, south], [east, south], [east, north], [west, north]] // prettier-ignore
  const ring = isStraight
    ? corners
    : corners.flatMap((corner, index) => between(corner, corners[(index + 1) % corners.length]!))
  return { type: 'Polygon', coordinates: [[...ring, ring[0]!]] }
}

const WORLD_EAST_DEGREES = 180

/** Features that meet the box. In degrees, one whose west lies east of its east goes around the back of the world. */
export function boxFilter(words: string, system: OfferedSystem): Filter {
  const [west, south, east, north] = cornersOf(words, system)
  const meets = (from: number, to: number): Filter => ({
    kind: 'spatial',
    relation: 'intersects',
    shape: { geometry: rectangle(from, south, to, north, system.unit === 'degree'), epsg: system.epsg },
  })
  if (west <= east) return meets(west, east)
  if (system.unit === 'metre') throw refuse(words)
  return { kind: 'or', parts: [meets(west, WORLD_EAST_DEGREES), meets(-WORLD_EAST_DEGREES, east)] }
}
