/**
 * Which of two numbers goes north and which goes east. On the ground of China the two are never alike: latitudes stay under
 * 60 and longitudes over 73; northings have seven digits, eastings six, or eight with the number of their zone.
 */
export type ReadPair = {
  readonly unit: 'degree' | 'metre'
  readonly order: 'east-first' | 'north-first'
  readonly north: number
  /** Without the number of the zone. */
  readonly east: number
  /** The number before the easting; null where there is none. */
  readonly zone: number | null
}

const isBetween = (value: number, least: number, limit: number): boolean => value >= least && value < limit

const isLatitude = (value: number): boolean => isBetween(value, 0, 60)
const isLongitude = (value: number): boolean => isBetween(value, 73, 137)
const isNorthing = (value: number): boolean => isBetween(value, 1_000_000, 6_500_000)
const isBareEasting = (value: number): boolean => isBetween(value, 100_000, 900_000)

const METRES_PER_ZONE = 1_000_000
const zoneBefore = (value: number): number => Math.floor(value / METRES_PER_ZONE)
const isZonedEasting = (value: number): boolean =>
  (isBetween(zoneBefore(value), 13, 24) || isBetween(zoneBefore(value), 25, 46)) &&
  isBareEasting(value % METRES_PER_ZONE)

/** Without the number of the zone. */
type EastNorth = [east: number, north: number]

type Values = Pick<ReadPair, 'unit' | 'north' | 'east' | 'zone'>

function read(north: number, east: number): Values | undefined {
  if (isLatitude(north) && isLongitude(east)) return { unit: 'degree', north, east, zone: null }
  if (!isNorthing(north)) return undefined
  if (isBareEasting(east)) return { unit: 'metre', north, east, zone: null }
  return isZonedEasting(east)
    ? { unit: 'metre', north, east: east % METRES_PER_ZONE, zone: zoneBefore(east) }
    : undefined
}

/** Undefined where the numbers are no place in China in any usual system, such as coordinates of a site's own. */
export function readPair(first: number, second: number): ReadPair | undefined {
  const northFirst = read(first, second)
  if (northFirst) return { ...northFirst, order: 'north-first' }
  const eastFirst = read(second, first)
  return eastFirst && { ...eastFirst, order: 'east-first' }
}

/**
 * Reads pairs one way: east before north, without the number of the zone; undefined for a pair that `readPair` reads another way, or not at
 * all. For the millions of a file, of which each would be told anew how it is read.
 */
export function pairReader({ unit, order, zone }: ReadPair): (first: number, second: number) => EastNorth | undefined {
  const fits = (north: number, east: number): boolean => {
    if (unit === 'degree') return isLatitude(north) && isLongitude(east)
    if (!isNorthing(north)) return false
    return zone === null ? isBareEasting(east) : isZonedEasting(east) && zoneBefore(east) === zone
  }
  const placed = (north: number, east: number): EastNorth | undefined =>
    fits(north, east) ? [zone === null ? east : east % METRES_PER_ZONE, north] : undefined
  return order === 'north-first' ? placed : (first, second) => placed(second, first)
}
