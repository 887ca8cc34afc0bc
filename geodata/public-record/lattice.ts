import type { Position } from 'geojson'

import type { Lattice, LatticePoint } from './model.ts'

const TEN_MILLIONTHS = 10_000_000
/** A degree of latitude is shortest at the equator and longest at the poles; one of longitude shrinks with the latitude. */
const SHORTEST_LATITUDE_DEGREE_METRES = 110_574
const LONGEST_LATITUDE_DEGREE_METRES = 111_695
const EQUATOR_DEGREE_METRES = 111_320

const longitudeDegreeMetres = (latitude: number): number => EQUATOR_DEGREE_METRES * Math.cos((latitude * Math.PI) / 180)

/**
 * A lattice whose cells are nowhere narrower than so many metres. It hangs on the earth and on whole degrees of latitude, never on
 * the ground that is moved to it, so that it tells nothing of that ground.
 */
export function latticeOf(metres: number, positions: readonly Position[]): Lattice {
  const northEnd = Math.floor(positions.reduce((highest, [, latitude]) => Math.max(highest, latitude ?? 0), 0)) + 1
  return {
    longitudeStep: Math.ceil((metres / longitudeDegreeMetres(northEnd)) * TEN_MILLIONTHS),
    latitudeStep: Math.ceil((metres / SHORTEST_LATITUDE_DEGREE_METRES) * TEN_MILLIONTHS),
  }
}

export const toLattice = ([longitude = NaN, latitude = NaN]: Position, lattice: Lattice): LatticePoint => [
  Math.round((longitude * TEN_MILLIONTHS) / lattice.longitudeStep),
  Math.round((latitude * TEN_MILLIONTHS) / lattice.latitudeStep),
]

/** Degrees of CGCS2000 of a point of the lattice: longitude, latitude. */
export const degreesOf = ([column, row]: LatticePoint, lattice: Lattice): Position => [
  (column * lattice.longitudeStep) / TEN_MILLIONTHS,
  (row * lattice.latitudeStep) / TEN_MILLIONTHS,
]

/** The farthest that a corner can be moved: half a cell, across. */
export function farthestMoveMetres({ longitudeStep, latitudeStep }: Lattice, positions: readonly Position[]): number {
  const southEnd = Math.floor(positions.reduce((lowest, [, latitude]) => Math.min(lowest, latitude ?? 90), 90))
  const width = (longitudeStep / TEN_MILLIONTHS) * longitudeDegreeMetres(southEnd)
  const height = (latitudeStep / TEN_MILLIONTHS) * LONGEST_LATITUDE_DEGREE_METRES
  return Math.hypot(width, height) / 2
}
