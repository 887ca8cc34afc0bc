import type { Feature, LineString, Point } from 'geojson'
import type { PlaneSystem } from '../../geodata/crs/gauss-kruger.ts'

/** West, south, east, north in degrees. */
export type Box = readonly [number, number, number, number]

const STEPS_METRES = [50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000]
const WANTED_LINES = 6
/** Beyond the width of a zone its grid says nothing that a map of the country could show. */
const WIDEST_DEGREES = 3

export type GridLine = Feature<LineString, { readonly metres: number; readonly axis: 'north' | 'east' }>
export type GridLabel = Feature<Point, { readonly text: string; readonly axis: 'north' | 'east' }>

const multiples = (low: number, high: number, step: number): number[] =>
  Array.from({ length: Math.max(0, Math.floor(high / step) - Math.ceil(low / step) + 1) }, (_, index) => {
    return (Math.ceil(low / step) + index) * step
  })

const kilometres = (metres: number, step: number): string =>
  (metres / 1000).toFixed(step < 100 ? 2 : step < 1000 ? 1 : 0)

/**
 * The kilometre grid of a plane system over a view: lines of equal northing (X) and easting (Y),
 * and their values at the left and the upper edge of the view. None over a view wider than a zone.
 */
export function gridOver(
  [west, south, east, north]: Box,
  plane: PlaneSystem,
): { lines: GridLine[]; labels: GridLabel[] } {
  if (east - west > WIDEST_DEGREES) return { lines: [], labels: [] }
  const corners = [
    [west, south],
    [west, north],
    [east, south],
    [east, north],
  ].map(plane.toPlane)
  const eastings = corners.map(([value]) => value)
  const northings = corners.map(([, value]) => value)
  const [left, right] = [Math.min(...eastings), Math.max(...eastings)]
  const [low, high] = [Math.min(...northings), Math.max(...northings)]
  const step = STEPS_METRES.find((metres) => (right - left) / metres <= WANTED_LINES) ?? 100_000

  const line = (axis: 'north' | 'east', metres: number): GridLine => ({
    type: 'Feature',
    properties: { axis, metres },
    geometry: {
      type: 'LineString',
      coordinates:
        axis === 'north'
          ? [plane.toGeographic([left, metres]), plane.toGeographic([right, metres])]
          : [plane.toGeographic([metres, low]), plane.toGeographic([metres, high])],
    },
  })
  const [upperLeftEast, upperLeftNorth] = plane.toPlane([west, north])
  const label = (axis: 'north' | 'east', metres: number): GridLabel => ({
    type: 'Feature',
    properties: { axis, text: `${axis === 'north' ? 'X' : 'Y'} ${kilometres(metres, step)}` },
    geometry: {
      type: 'Point',
      coordinates: plane.toGeographic(axis === 'north' ? [upperLeftEast, metres] : [metres, upperLeftNorth]),
    },
  })
  const xs = multiples(low, high, step)
  const ys = multiples(left, right, step)
  return {
    lines: [...xs.map((metres) => line('north', metres)), ...ys.map((metres) => line('east', metres))],
    labels: [...xs.map((metres) => label('north', metres)), ...ys.map((metres) => label('east', metres))],
  }
}
