import type { Result } from '../../../geodata/result.ts'
import type { Position } from 'geojson'

/** Degrees. */
export type NamedBox = { readonly west: number; readonly south: number; readonly east: number; readonly north: number }

/** Some 100 m: named lines run on beyond the corners where they cross. */
const BEYOND_DEGREES = 0.001

/** A line of the gazetteer with one name and a stated accuracy. */
export const namedLine = (id: string, kind: string, name: string, coordinates: readonly Position[]) => ({
  type: 'Feature',
  id,
  geometry: { type: 'LineString', coordinates },
  properties: { kind, names: [{ name, source: '现场' }], accuracyMetres: 5, illustrative: false },
})

/** West to east along a parallel. */
export const across = ({ west, east }: NamedBox, latitude: number): Position[] => [
  [west - BEYOND_DEGREES, latitude],
  [east + BEYOND_DEGREES, latitude],
]
/** South to north along a meridian. */
export const along = ({ south, north }: NamedBox, longitude: number): Position[] => [
  [longitude, south - BEYOND_DEGREES],
  [longitude, north + BEYOND_DEGREES],
]

export const valueOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}
