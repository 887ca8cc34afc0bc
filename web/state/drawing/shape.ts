import type { Position } from 'geojson'
import type { WirePlace } from '../../../geodata/wire/geometry.ts'

export const SHAPES = ['line', 'area', 'point'] as const
export type Shape = (typeof SHAPES)[number]

export const FEWEST_VERTICES: Readonly<Record<Shape, number>> = { line: 2, area: 3, point: 1 }

const SHAPE_OF_TYPE = { LineString: 'line', Polygon: 'area', Point: 'point' } as const satisfies Record<string, Shape>

/** What is being drawn: of an area its outer ring, not closed; its holes go along unchanged. */
export type DrawnShape = {
  readonly shape: Shape
  readonly vertices: readonly Position[]
  readonly holes: readonly (readonly Position[])[]
}

export const NOTHING_DRAWN: DrawnShape = { shape: 'line', vertices: [], holes: [] }

export function drawnShape({ geometry }: Pick<WirePlace, 'geometry'>): DrawnShape {
  const shape = SHAPE_OF_TYPE[geometry.type]
  if (geometry.type === 'Point') return { shape, vertices: [geometry.coordinates], holes: [] }
  if (geometry.type === 'LineString') return { shape, vertices: geometry.coordinates, holes: [] }
  const [outer = [], ...holes] = geometry.coordinates
  return { shape, vertices: outer.slice(0, -1), holes }
}

const longitudeLatitude = ([longitude = NaN, latitude = NaN]: Position): Position => [longitude, latitude]

/** Null while too few vertices are drawn. */
export function geometryOf({ shape, vertices, holes }: DrawnShape): WirePlace['geometry'] | null {
  const [first] = vertices
  if (first === undefined || vertices.length < FEWEST_VERTICES[shape]) return null
  const coordinates = vertices.map(longitudeLatitude)
  switch (shape) {
    case 'point':
      return { type: 'Point', coordinates: longitudeLatitude(first) }
    case 'line':
      return { type: 'LineString', coordinates }
    case 'area':
      return {
        type: 'Polygon',
        coordinates: [[...coordinates, longitudeLatitude(first)], ...holes.map((hole) => hole.map(longitudeLatitude))],
      }
  }
}
