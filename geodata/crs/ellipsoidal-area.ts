import type { Position } from 'geojson'

// CGCS2000 ellipsoid.
const SEMI_MAJOR_METRES = 6378137
const FLATTENING = 1 / 298.257222101
const SEMI_MINOR_METRES = SEMI_MAJOR_METRES * (1 - FLATTENING)
const E2 = FLATTENING * (2 - FLATTENING)

const SERIES = [
  1 + (3 / 6) * E2 + (30 / 80) * E2 ** 2 + (35 / 112) * E2 ** 3 + (630 / 2304) * E2 ** 4,
  (1 / 6) * E2 + (15 / 80) * E2 ** 2 + (21 / 112) * E2 ** 3 + (420 / 2304) * E2 ** 4,
  (3 / 80) * E2 ** 2 + (7 / 112) * E2 ** 3 + (180 / 2304) * E2 ** 4,
  (1 / 112) * E2 ** 3 + (45 / 2304) * E2 ** 4,
  (5 / 2304) * E2 ** 4,
]

const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Signed area between an edge and the equator: a trapezoid between two parallels, per radian of longitude. */
function trapezoidSquareMetres(
  [longitude1 = NaN, latitude1 = NaN]: Position,
  [longitude2 = NaN, latitude2 = NaN]: Position,
): number {
  const middle = radians(latitude1 + latitude2) / 4
  const half = radians((latitude1 + latitude2) / 2) / 2
  const sum = SERIES.reduce((total, factor, index) => {
    const odd = 2 * index + 1
    return total + (index % 2 === 0 ? 1 : -1) * factor * Math.sin(odd * half) * Math.cos(odd * middle)
  }, 0)
  return 2 * SEMI_MINOR_METRES ** 2 * radians(longitude2 - longitude1) * sum
}

/**
 * Area of a ring on the CGCS2000 ellipsoid in m², always positive; the ring closes itself.
 * Source: the ellipsoidal area formula of the national land survey (国土调查办发〔2008〕32号), each edge taken
 * as the boundary of a trapezoid between the equator and the parallel of its middle.
 */
export function ellipsoidalAreaSquareMetres(ring: readonly Position[]): number {
  let sum = 0
  ring.forEach((position, index) => {
    const next = ring[(index + 1) % ring.length]
    if (next) sum += trapezoidSquareMetres(position, next)
  })
  return Math.abs(sum)
}
