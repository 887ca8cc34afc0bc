import type { Position } from 'geojson'

/** GRS80, the ellipsoid of CGCS2000. */
const MAJOR_AXIS_METRES = 6_378_137
const ECCENTRICITY_SQUARED = 0.006_694_380_022_9
const RADIANS = Math.PI / 180

export type LocalPoint = readonly [eastMetres: number, northMetres: number]

/**
 * Metres east and north of a position, for a few kilometres around it: there it is exact to decimetres, and needs no
 * map projection on a phone.
 */
export function metresAround([longitude = NaN, latitude = NaN]: Position): (position: Position) => LocalPoint {
  const sine = Math.sin(latitude * RADIANS)
  const narrowing = 1 - ECCENTRICITY_SQUARED * sine * sine
  const primeVertical = MAJOR_AXIS_METRES / Math.sqrt(narrowing)
  const meridian = (primeVertical * (1 - ECCENTRICITY_SQUARED)) / narrowing
  const eastPerDegree = primeVertical * Math.cos(latitude * RADIANS) * RADIANS
  const northPerDegree = meridian * RADIANS
  return ([east = NaN, north = NaN]) => [(east - longitude) * eastPerDegree, (north - latitude) * northPerDegree]
}

/** How far a point is from a line; infinite where there is none. */
export function metresToLine(line: readonly LocalPoint[], [atEast, atNorth]: LocalPoint = [0, 0]): number {
  let nearest = Infinity
  for (let index = 1; index < line.length; index += 1) {
    const [fromEast, fromNorth] = [line[index - 1]![0] - atEast, line[index - 1]![1] - atNorth]
    const [east, north] = [line[index]![0] - atEast - fromEast, line[index]![1] - atNorth - fromNorth]
    const square = east * east + north * north
    const share = square === 0 ? 0 : Math.min(1, Math.max(0, -(fromEast * east + fromNorth * north) / square))
    nearest = Math.min(nearest, Math.hypot(fromEast + share * east, fromNorth + share * north))
  }
  return nearest
}

/** Whether the origin lies within closed rings; a ring within a ring is a hole. */
export function holdsOrigin(rings: readonly (readonly LocalPoint[])[]): boolean {
  let isWithin = false
  for (const ring of rings)
    for (const [index, [toEast, toNorth]] of ring.slice(1).entries()) {
      const [fromEast, fromNorth] = ring[index]!
      const crosses = fromNorth > 0 !== toNorth > 0
      if (crosses && fromEast - (fromNorth * (toEast - fromEast)) / (toNorth - fromNorth) > 0) isWithin = !isWithin
    }
  return isWithin
}
