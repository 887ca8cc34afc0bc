import type { Position } from 'geojson'
import type { Metres } from '../crs/gauss-kruger.ts'
import { EwkbReader, MULTI_POLYGON, POLYGON } from './ewkb-reader.ts'
import { PLANE_ORIGIN_METRES, type PolygonPacker } from './packed-polygons.ts'

/** Why a shape cannot be searched. */
export type ShapeFault = 'unread' | 'not-an-area' | 'outside' | 'encloses-nothing'

/** Degrees between which the land of the country lies, with room to spare. Others are coordinates of another kind. */
const COUNTRY = { west: 70, south: 15, east: 140, north: 55 }
/** Further than this from the origin whole millimetres no longer fit. */
const FARTHEST_MILLIMETRES = 2 ** 31 - 1

const MILLIMETRES = 1000

const isInCountry = (longitude: number, latitude: number): boolean =>
  longitude >= COUNTRY.west && longitude <= COUNTRY.east && latitude >= COUNTRY.south && latitude <= COUNTRY.north

/** The longitude of the first vertex of a polygon, in degrees; undefined where there is none in the country. */
export function firstLongitude(bytes: Uint8Array): number | undefined {
  try {
    const reader = new EwkbReader(bytes)
    let type = reader.geometryType()
    if (type === MULTI_POLYGON && reader.count() > 0) type = reader.geometryType()
    if (type !== POLYGON || reader.count() === 0 || reader.count() === 0) return undefined
    const longitude = reader.ordinate()
    return isInCountry(longitude, reader.ordinate()) ? longitude : undefined
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return undefined
  }
}

function addRing(
  packer: PolygonPacker,
  reader: EwkbReader,
  role: 'outer' | 'hole',
  toPlane: (position: Position) => Metres,
): boolean {
  const position = [0, 0]
  for (let left = reader.count(); left > 0; left--) {
    const longitude = reader.ordinate()
    const latitude = reader.ordinate()
    if (!isInCountry(longitude, latitude)) return false
    position[0] = longitude
    position[1] = latitude
    const [east, north] = toPlane(position)
    const x = Math.round((east - PLANE_ORIGIN_METRES[0]) * MILLIMETRES)
    const y = Math.round((north - PLANE_ORIGIN_METRES[1]) * MILLIMETRES)
    if (!(Math.abs(x) <= FARTHEST_MILLIMETRES && Math.abs(y) <= FARTHEST_MILLIMETRES)) return false
    packer.addVertex(x, y)
  }
  packer.endRing(role)
  return true
}

function addPolygon(packer: PolygonPacker, reader: EwkbReader, toPlane: (position: Position) => Metres): boolean {
  const rings = reader.count()
  for (let ring = 0; ring < rings; ring++)
    if (!addRing(packer, reader, ring === 0 ? 'outer' : 'hole', toPlane)) return false
  return true
}

function addShape(
  packer: PolygonPacker,
  bytes: Uint8Array,
  toPlane: (position: Position) => Metres,
): ShapeFault | undefined {
  const reader = new EwkbReader(bytes)
  const type = reader.geometryType()
  if (type === undefined) return 'unread'
  if (type === POLYGON) return addPolygon(packer, reader, toPlane) ? undefined : 'outside'
  if (type !== MULTI_POLYGON) return 'not-an-area'
  for (let part = reader.count(); part > 0; part--) {
    if (reader.geometryType() !== POLYGON) return 'not-an-area'
    if (!addPolygon(packer, reader, toPlane)) return 'outside'
  }
  return undefined
}

/**
 * Packs a polygon or multi-polygon given as (E)WKB in two dimensions, brought into the plane. Nothing of a faulty shape is kept.
 * Source: OGC 06-103r4 §8 and the extension of PostGIS for reference systems.
 */
export function packEwkb(
  packer: PolygonPacker,
  bytes: Uint8Array,
  toPlane: (position: Position) => Metres,
): ShapeFault | undefined {
  let fault: ShapeFault | undefined
  try {
    fault = addShape(packer, bytes, toPlane)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    fault = 'unread'
  }
  if (fault) packer.dropPolygon()
  else if (packer.endPolygon() === undefined) fault = 'encloses-nothing'
  return fault
}
