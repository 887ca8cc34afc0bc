import type { Metres, PlaneSystem } from '../../crs/gauss-kruger.ts'
import type { Position } from 'geojson'

/** A tenth of a millimetre: finer figures are noise, and stored geometry is read with as many. */
const PLACES = 1e9

const rounded = (degrees: number): number => Math.round(degrees * PLACES) / PLACES

export const roundedPosition = (position: Position): Position => [rounded(position[0]!), rounded(position[1]!)]

export const positionOf = (plane: PlaneSystem, point: Metres): Position => roundedPosition(plane.toGeographic(point))
