import proj4 from 'proj4'

import type { Position } from 'geojson'

/** Plane coordinates in metres: easting (Chinese Y) first, northing (Chinese X) second. */
export type Metres = readonly [eastMetres: number, northMetres: number]

export type PlaneSystem = {
  readonly centralMeridianDegrees: number
  /** The EPSG code of the CGCS2000 three-degree system with this central meridian and false easting 500 000. */
  readonly epsg: number
  readonly toPlane: (position: Position) => Metres
  readonly toGeographic: (point: Metres) => Position
}

/** Central meridian of the three-degree zone that holds a longitude (GB/T practice: zone = round(L / 3)). */
export const centralMeridianOf = (longitudeDegrees: number): number => Math.round(longitudeDegrees / 3) * 3

/** EPSG 4534 (75°) to 4554 (135°): CGCS2000 / 3-degree Gauss-Kruger with central meridian. */
export const epsgOfCentralMeridian = (centralMeridianDegrees: number): number => {
  const index = (centralMeridianDegrees - 75) / 3
  if (!Number.isInteger(index) || index < 0 || index > 20)
    throw new RangeError(`No CGCS2000 three-degree zone has its central meridian at ${centralMeridianDegrees}°.`)
  return 4534 + index
}

/** CGCS2000 three-degree Gauss-Krüger, false easting 500 000 m, scale 1. */
export function gaussKruger(centralMeridianDegrees: number): PlaneSystem {
  const converter = proj4(
    '+proj=longlat +ellps=GRS80 +no_defs',
    `+proj=tmerc +lat_0=0 +lon_0=${centralMeridianDegrees} +k=1 +x_0=500000 +y_0=0 +ellps=GRS80 +units=m +no_defs`,
  )
  return {
    centralMeridianDegrees,
    epsg: epsgOfCentralMeridian(centralMeridianDegrees),
    toPlane: ([longitude, latitude]) => {
      const [eastMetres, northMetres] = converter.forward([longitude ?? NaN, latitude ?? NaN])
      return [eastMetres ?? NaN, northMetres ?? NaN]
    },
    toGeographic: (point) => converter.inverse([...point]),
  }
}
