/** What speaks against a whole ring: where its sides lie, which way it runs, how large it is. */
import { bearingDegrees, isInsideRing, nearestOnLine, signedAreaSquareMetres } from '../crs/plane-geometry.ts'

import { bearingOfSide, isCompassSide } from './compass.ts'
import { COST } from './costs.ts'
import { courseOf } from './leg-cost.ts'

import type { CompassSide, StatedMeasure } from '../boundary/model.ts'
import type { Metres } from '../crs/gauss-kruger.ts'
import type { Against } from './against.ts'
import type { Link } from './link.ts'

/** What the words say of the land as a whole. */
export type WholeWords = { readonly areas: readonly StatedMeasure[]; readonly seeds: readonly Metres[] }

const OFF_DEGREES = 67.5
const OUT_DEGREES = 112.5
const SQUARE_METRES: Readonly<Partial<Record<StatedMeasure['unit'], number>>> = {
  mu: 2000 / 3,
  'square-metre': 1,
  hectare: 10_000,
}

function middleOfRing(ring: readonly Metres[]): Metres {
  const [originEast, originNorth] = ring[0]!
  let [east, north, doubled] = [0, 0, 0]
  ring.forEach((one, index) => {
    const next = ring[(index + 1) % ring.length]!
    const [ax, ay, bx, by] = [one[0] - originEast, one[1] - originNorth, next[0] - originEast, next[1] - originNorth]
    const cross = ax * by - bx * ay
    doubled += cross
    east += (ax + bx) * cross
    north += (ay + by) * cross
  })
  return doubled === 0 ? ring[0]! : [originEast + east / (3 * doubled), originNorth + north / (3 * doubled)]
}

/** The middle of a line by length. */
function middleOfLine(line: readonly Metres[]): Metres | undefined {
  let [east, north, metres] = [0, 0, 0]
  for (let index = 1; index < line.length; index++) {
    const [[ax, ay], [bx, by]] = [line[index - 1]!, line[index]!]
    const length = Math.hypot(bx - ax, by - ay)
    metres += length
    east += (length * (ax + bx)) / 2
    north += (length * (ay + by)) / 2
  }
  return metres === 0 ? undefined : [east / metres, north / metres]
}

function weighSides(links: readonly Link[], middle: Metres, against: Against): void {
  const bySide = new Map<CompassSide, Link[]>()
  for (const link of links)
    if (isCompassSide(link.side)) bySide.set(link.side, [...(bySide.get(link.side) ?? []), link])
  for (const [side, own] of bySide) {
    const at = middleOfLine(own.flatMap(courseOf))
    if (!at) continue
    const away = Math.abs(((bearingDegrees(middle, at) - bearingOfSide(side) + 540) % 360) - 180)
    if (away > OFF_DEGREES)
      against('out-of-sector', away > OUT_DEGREES ? COST.outOfSector : COST.offSector, own[0]!.callIndex)
  }
}

/** Sides prevail over the area; it only helps to choose between rings that the sides allow. */
function areaCost(squareMetres: number, areas: readonly StatedMeasure[]): number {
  const stated = areas.flatMap(({ value, unit }) => (SQUARE_METRES[unit] ? [value * SQUARE_METRES[unit]] : []))
  if (stated.length !== 1 || !(stated[0]! > 0)) return 0
  const beyond = Math.abs(Math.log(squareMetres / stated[0]!)) - Math.log(1.35)
  return Math.min(COST.areaFarMissed, Math.max(0, beyond * COST.areaMissed))
}

/** The place that gives the land its name lies in it, or at least beside it. */
function seedCost(ring: readonly Metres[], seeds: readonly Metres[]): number {
  if (seeds.length === 0 || seeds.some((seed) => isInsideRing(seed, ring))) return 0
  const metres = Math.min(...seeds.map((seed) => nearestOnLine(ring, seed).offsetMetres))
  return Math.min(COST.nameOutside, metres / COST.metresPerPointOfName)
}

/** Names what speaks against a ring, with its points. `ring` closed; which way it is walked, the links tell. */
export function weighRing(
  links: readonly Link[],
  ring: readonly Metres[],
  isRing: boolean,
  { areas, seeds }: WholeWords,
  against: Against,
): void {
  against('area-missed', areaCost(Math.abs(signedAreaSquareMetres(ring)), areas))
  against('name-outside', seedCost(ring, seeds))
  if (!isRing) return
  weighSides(links, middleOfRing(ring), against)
  if (signedAreaSquareMetres(links.flatMap(courseOf)) > 0) against('against-the-sun', COST.againstTheSun)
}

export function ringCost(links: readonly Link[], ring: readonly Metres[], isRing: boolean, whole: WholeWords): number {
  let points = 0
  weighRing(links, ring, isRing, whole, (_, more) => {
    points += more
  })
  return points
}
