import type { Feature, LineString, Point, Polygon, Position } from 'geojson'

/** What a mark on the map is, which tells how it looks. */
export type MarkRole = 'ground' | 'course' | 'leg' | 'vertex' | 'chosen' | 'midpoint'
export type Mark = Feature<Point | LineString | Polygon, { readonly role: MarkRole }>

export const mark = (role: MarkRole, geometry: Mark['geometry']): Mark => ({
  type: 'Feature',
  properties: { role },
  geometry,
})

export const lineMark = (role: MarkRole, positions: readonly Position[]): Mark =>
  mark(role, { type: 'LineString', coordinates: [...positions] })

export const pointMark = (role: MarkRole, position: Position): Mark =>
  mark(role, { type: 'Point', coordinates: position })
