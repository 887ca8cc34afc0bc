import { PolygonPacker, type PackedPolygons } from '../../geodata/overlaps/packed-polygons.ts'

/** East and north in whole millimetres, the ring not closed. */
export type RingPoints = readonly (readonly [number, number])[]

/** Polygons of rings, the first outer, the others holes. */
export function packRings(...polygons: readonly (readonly RingPoints[])[]): PackedPolygons {
  const rings = polygons.flat()
  const packer = new PolygonPacker({
    polygons: polygons.length,
    rings: rings.length,
    vertices: rings.flat().length + 1,
  })
  for (const polygon of polygons) {
    polygon.forEach((ring, index) => {
      for (const [east, north] of ring) packer.addVertex(east, north)
      packer.endRing(index === 0 ? 'outer' : 'hole')
    })
    packer.endPolygon()
  }
  return packer.packed()
}

/** A rectangle in metres, as a ring in millimetres. */
export const rectangle = (west: number, south: number, east: number, north: number): RingPoints =>
  [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ].map(([x, y]) => [x! * 1000, y! * 1000])
