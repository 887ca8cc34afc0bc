import type { LineString, MultiPolygon, Point, Polygon, Position } from 'geojson'

const position = ([x = NaN, y = NaN]: Position): string => `${x} ${y}`
const line = (positions: readonly Position[]): string => `(${positions.map(position).join(', ')})`
const rings = (polygon: readonly Position[][]): string => `(${polygon.map(line).join(', ')})`

/** A shape as well-known text (OGC 06-103r4, 7.2), in two dimensions and the order of axes that it has. */
export function writeWellKnownText(shape: Point | LineString | Polygon | MultiPolygon): string {
  switch (shape.type) {
    case 'Point':
      return `POINT (${position(shape.coordinates)})`
    case 'LineString':
      return `LINESTRING ${line(shape.coordinates)}`
    case 'Polygon':
      return `POLYGON ${rings(shape.coordinates)}`
    case 'MultiPolygon':
      return `MULTIPOLYGON (${shape.coordinates.map(rings).join(', ')})`
  }
}
