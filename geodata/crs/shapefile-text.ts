import { systemOfEpsg } from './known-system.ts'

const DEGREES =
  'GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],' +
  'PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]'
const FALSE_EASTING_METRES = 500_000
const ZONE_METRES = 1_000_000

/**
 * Well-known text as Esri's programs write it beside a Shapefile, with their names: of CGCS2000 in degrees and in its three-degree
 * zones (EPSG:4490, 4513–4554). Throws a RangeError for any other system.
 */
export function shapefileText(epsg: number): string {
  const system = systemOfEpsg(epsg)
  if (epsg === 4490) return DEGREES
  if (typeof system !== 'object' || system.unit === 'degree' || epsg < 4513)
    throw new RangeError(`EPSG:${epsg} is no system that files are written in.`)
  const { zone, centralMeridianDegrees } = system
  const name = `CGCS2000_3_Degree_GK_${zone === null ? `CM_${centralMeridianDegrees}E` : `Zone_${zone}`}`
  const parameters: readonly (readonly [string, number])[] = [
    ['False_Easting', FALSE_EASTING_METRES + (zone ?? 0) * ZONE_METRES],
    ['False_Northing', 0],
    ['Central_Meridian', centralMeridianDegrees],
    ['Scale_Factor', 1],
    ['Latitude_Of_Origin', 0],
  ]
  const told = parameters.map(([parameter, value]) => `PARAMETER["${parameter}",${value.toFixed(1)}]`).join(',')
  return `PROJCS["${name}",${DEGREES},PROJECTION["Gauss_Kruger"],${told},UNIT["Meter",1.0]]`
}
