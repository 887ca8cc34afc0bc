import initialiseGeos from 'geos-wasm'

import type { PackedPolygons } from '../../geodata/overlaps/packed-polygons.ts'

/** East and north in millimetres in turn, the first vertex repeated at the end. */
export type RingMillimetres = Float64Array
/** Parts, each its outer ring and then its holes. */
export type AreaMillimetres = readonly (readonly RingMillimetres[])[]
/** What two polygons of a set share, without the lines and points where they only touch. */
export type Intersection = (first: number, second: number) => AreaMillimetres

const POLYGON = 3
const COLLECTION = 7
const NONE = 0

/** The overlay of GEOS, the library inside PostGIS, over packed polygons. */
export async function geosIntersection(polygons: PackedPolygons): Promise<Intersection> {
  const geos = await initialiseGeos()
  const { Module: memory } = geos
  type Geometry = ReturnType<typeof geos.GEOSIntersection>

  const ringOf = (ring: number): Geometry => {
    const [from, to] = [polygons.ringStarts[ring]!, polygons.ringStarts[ring + 1]!]
    const count = to - from + 1
    const buffer = memory._malloc(16 * count)
    const coordinates = polygons.coordinatesMillimetres.subarray(2 * from, 2 * to)
    memory.HEAPF64.set(coordinates, buffer / 8)
    memory.HEAPF64.set(coordinates.subarray(0, 2), buffer / 8 + 2 * (count - 1))
    const sequence = geos.GEOSCoordSeq_copyFromBuffer(buffer, count, 0, 0)
    memory._free(buffer)
    return geos.GEOSGeom_createLinearRing(sequence)
  }

  /** Parts and holes are told apart by what lies in what (even-odd), as everywhere in packed polygons. */
  const polygonOf = (polygon: number): Geometry => {
    const [first, end] = [polygons.polygonStarts[polygon]!, polygons.polygonStarts[polygon + 1]!]
    const inner = end - first - 1
    const list = inner > 0 ? memory._malloc(4 * inner) : NONE
    for (let ring = 0; ring < inner; ring++) memory.HEAP32[list / 4 + ring] = ringOf(first + 1 + ring)
    const made = geos.GEOSGeom_createPolygon(ringOf(first), list, inner)
    if (list !== NONE) memory._free(list)
    if (geos.GEOSisValid(made) === 1) return made
    const mended = geos.GEOSMakeValid(made)
    geos.GEOSGeom_destroy(made)
    return mended
  }

  const readRing = (ring: Geometry): RingMillimetres => {
    const sequence = geos.GEOSGeom_getCoordSeq(ring)
    const count = geos.GEOSGeomGetNumPoints(ring)
    const buffer = memory._malloc(16 * count)
    geos.GEOSCoordSeq_copyToBuffer(sequence, buffer, 0, 0)
    const coordinates = memory.HEAPF64.slice(buffer / 8, buffer / 8 + 2 * count)
    memory._free(buffer)
    return coordinates
  }

  const readParts = (geometry: Geometry): RingMillimetres[][] => {
    const type = geos.GEOSGeomTypeId(geometry)
    if (type === POLYGON && geos.GEOSisEmpty(geometry) === 0)
      return [
        [
          readRing(geos.GEOSGetExteriorRing(geometry)),
          ...Array.from({ length: geos.GEOSGetNumInteriorRings(geometry) }, (_, hole) =>
            readRing(geos.GEOSGetInteriorRingN(geometry, hole)),
          ),
        ],
      ]
    if (type <= POLYGON || type > COLLECTION) return []
    return Array.from({ length: geos.GEOSGetNumGeometries(geometry) }, (_, part) =>
      readParts(geos.GEOSGetGeometryN(geometry, part)),
    ).flat()
  }

  return (first, second) => {
    const [one, other] = [polygonOf(first), polygonOf(second)]
    const shared = geos.GEOSIntersection(one, other)
    if (shared === NONE) throw new Error(`GEOS found no intersection of the polygons ${first} and ${second}.`)
    const parts = readParts(shared)
    for (const geometry of [one, other, shared]) geos.GEOSGeom_destroy(geometry)
    return parts
  }
}
