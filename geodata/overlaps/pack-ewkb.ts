import type { Position } from 'geojson'
import type { Metres } from '../crs/gauss-kruger.ts'
import { PLANE_ORIGIN_METRES, type PolygonPacker } from './packed-polygons.ts'

const POLYGON = 3
const MULTI_POLYGON = 6
const TYPE_BITS = 0x1fffffff
const HAS_SYSTEM = 0x20000000
const HAS_HEIGHT_OR_MEASURE = 0xc0000000
/** ISO counts heights and measures in thousands: 1003 is a polygon with heights. */
const LEAST_ISO_TYPE_WITH_MORE = 1000

/** Why a shape cannot be searched. */
export type ShapeFault = 'unread' | 'not-an-area' | 'outside' | 'encloses-nothing'

/** Degrees between which the land of the country lies, with room to spare. Others are coordinates of another kind. */
const COUNTRY = { west: 70, south: 15, east: 140, north: 55 }
/** Further than this from the origin whole millimetres no longer fit. */
const FARTHEST_MILLIMETRES = 2 ** 31 - 1

class Reader {
  readonly #view: DataView
  #at = 0
  #isLittleEndian = true

  constructor(bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  /** The type of the geometry that begins here, without its flags; undefined where its vertices have more than two figures. */
  geometryType(): number | undefined {
    this.#isLittleEndian = this.#view.getUint8(this.#at++) === 1
    const type = this.count()
    if ((type & HAS_HEIGHT_OR_MEASURE) !== 0 || (type & TYPE_BITS) > LEAST_ISO_TYPE_WITH_MORE) return undefined
    if ((type & HAS_SYSTEM) !== 0) this.#at += 4
    return type & TYPE_BITS
  }

  count(): number {
    this.#at += 4
    return this.#view.getUint32(this.#at - 4, this.#isLittleEndian)
  }

  ordinate(): number {
    this.#at += 8
    return this.#view.getFloat64(this.#at - 8, this.#isLittleEndian)
  }
}

const MILLIMETRES = 1000

const isInCountry = (longitude: number, latitude: number): boolean =>
  longitude >= COUNTRY.west && longitude <= COUNTRY.east && latitude >= COUNTRY.south && latitude <= COUNTRY.north

/** The longitude of the first vertex of a polygon, in degrees; undefined where there is none in the country. */
export function firstLongitude(bytes: Uint8Array): number | undefined {
  try {
    const reader = new Reader(bytes)
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
  reader: Reader,
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

function addPolygon(packer: PolygonPacker, reader: Reader, toPlane: (position: Position) => Metres): boolean {
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
  const reader = new Reader(bytes)
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
