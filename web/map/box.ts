import type { LineString, Point, Polygon, Position } from 'geojson'
import type { Box } from './grid.ts'

/** What a map shows where there is nothing to show. */
export const WHOLE_OF_CHINA: Box = [73, 18, 135, 54]

/** The smallest box around positions; null around none. */
export function boxAround(positions: readonly Position[]): Box | null {
  if (positions.length === 0) return null
  const longitudes = positions.map(([longitude = NaN]) => longitude)
  const latitudes = positions.map(([, latitude = NaN]) => latitude)
  // Not by spreading: a file that is looked at has more positions than a call takes.
  const least = (values: readonly number[]) => values.reduce((one, other) => Math.min(one, other), Infinity)
  const most = (values: readonly number[]) => values.reduce((one, other) => Math.max(one, other), -Infinity)
  return [least(longitudes), least(latitudes), most(longitudes), most(latitudes)]
}

export function positionsOf(geometry: Point | LineString | Polygon): Position[] {
  switch (geometry.type) {
    case 'Point':
      return [geometry.coordinates]
    case 'LineString':
      return geometry.coordinates
    case 'Polygon':
      return geometry.coordinates.flat()
  }
}
