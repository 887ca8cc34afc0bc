import type { FeatureCollection, Position } from 'geojson'
import type { PlaneSystem } from '../../../geodata/crs/gauss-kruger.ts'
import type { Transformation } from '../../../geodata/scans/model.ts'
import type { WireControlPoint } from '../../../geodata/wire/scans.ts'

/**
 * Control points with their numbers, and a line from each to where the transformation puts its pixel. `pending` is a place
 * that still waits for its pixel.
 */
export function controlPointFeatures(
  points: readonly WireControlPoint[],
  chosen: number | null,
  pending: Position | null,
  transformation: Transformation | null,
  plane: PlaneSystem,
): FeatureCollection {
  const numbered = points.map(({ position }, index) => ({
    type: 'Feature' as const,
    properties: { label: String(index + 1), isChosen: index === chosen },
    geometry: { type: 'Point' as const, coordinates: position },
  }))
  const waiting = (pending === null ? [] : [pending]).map((coordinates) => ({
    type: 'Feature' as const,
    properties: { label: '?', isChosen: true },
    geometry: { type: 'Point' as const, coordinates },
  }))
  const misses = (transformation === null ? [] : points).map(({ pixel, position }) => ({
    type: 'Feature' as const,
    properties: {},
    geometry: {
      type: 'LineString' as const,
      coordinates: [position, plane.toGeographic(transformation!.toPlane([pixel[0]!, pixel[1]!]))],
    },
  }))
  return { type: 'FeatureCollection', features: [...misses, ...numbered, ...waiting] }
}
