import { systemOfEpsg } from './known-system.ts'

/** What a file tells programs of a reference system: its name, and its well-known text (version 1, with the codes of EPSG). */
export type SystemText = { readonly name: string; readonly definition: string }

const degrees = (name: string, datum: string, spheroid: string, epsg: number): SystemText => ({
  name,
  definition:
    `GEOGCS["${name}",DATUM["${datum}",SPHEROID[${spheroid}]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433],` +
    `AUTHORITY["EPSG","${epsg}"]]`,
})

export const WGS84_TEXT = degrees('WGS 84', 'WGS_1984', '"WGS 84",6378137,298.257223563', 4326)
export const CGCS2000_TEXT = degrees(
  'China Geodetic Coordinate System 2000',
  'China_2000',
  '"CGCS2000",6378137,298.257222101',
  4490,
)

const FALSE_EASTING_METRES = 500_000
const ZONE_METRES = 1_000_000

/** Of CGCS2000 in degrees and in its three-degree zones (EPSG:4490, 4513–4554). Throws a RangeError for any other system. */
export function systemText(epsg: number): SystemText {
  const system = systemOfEpsg(epsg)
  if (epsg === 4490) return CGCS2000_TEXT
  if (system === undefined || system === 'old-datum' || system.unit === 'degree' || epsg < 4513)
    throw new RangeError(`EPSG:${epsg} is no system that files are written in.`)
  const { zone, centralMeridianDegrees } = system
  const name = `CGCS2000 / 3-degree Gauss-Kruger ${zone === null ? `CM ${centralMeridianDegrees}E` : `zone ${zone}`}`
  const parameters: readonly (readonly [string, number])[] = [
    ['latitude_of_origin', 0],
    ['central_meridian', centralMeridianDegrees],
    ['scale_factor', 1],
    ['false_easting', FALSE_EASTING_METRES + (zone ?? 0) * ZONE_METRES],
    ['false_northing', 0],
  ]
  const told = parameters.map(([parameter, value]) => `PARAMETER["${parameter}",${value}]`).join(',')
  return {
    name,
    definition: `PROJCS["${name}",${CGCS2000_TEXT.definition},PROJECTION["Transverse_Mercator"],${told},UNIT["metre",1],AUTHORITY["EPSG","${epsg}"]]`,
  }
}
