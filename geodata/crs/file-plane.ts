import { gaussKruger, type Metres } from './gauss-kruger.ts'
import { systemOfEpsg } from './known-system.ts'

import type { Position } from 'geojson'

const ZONE_METRES = 1_000_000

/** A plane that a file is written in: metres to the east and to the north, the zone's number before the easting where the system has it there. */
export type FilePlane = {
  readonly epsg: number
  readonly centralMeridianDegrees: number
  /** The number before the easting; null where the easting begins at 500 000. */
  readonly zone: number | null
  readonly toPlane: (position: Position) => Metres
}

/** Of a three-degree zone of CGCS2000. Throws a RangeError for a system in degrees. */
export function filePlane(epsg: number): FilePlane {
  const system = systemOfEpsg(epsg)
  if (typeof system !== 'object' || system.unit !== 'metre')
    throw new RangeError(`EPSG:${epsg} is no system in metres.`)
  const { centralMeridianDegrees, zone } = system
  const plane = gaussKruger(centralMeridianDegrees)
  return {
    epsg,
    centralMeridianDegrees,
    zone,
    toPlane: (position) => {
      const [east, north] = plane.toPlane(position)
      return [east + (zone ?? 0) * ZONE_METRES, north]
    },
  }
}
