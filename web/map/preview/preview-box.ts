import { boxAround } from '../box.ts'

import type { Geometry, Position } from 'geojson'
import type { PreviewedFeature } from '../../state/previewed.svelte.ts'
import type { Box } from '../grid.ts'

function positionsOf(geometry: Geometry): Position[] {
  switch (geometry.type) {
    case 'Point':
      return [geometry.coordinates]
    case 'MultiPoint':
    case 'LineString':
      return geometry.coordinates
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates.flat()
    case 'MultiPolygon':
      return geometry.coordinates.flat(2)
    case 'GeometryCollection':
      return geometry.geometries.flatMap(positionsOf)
  }
}

/** Around all that a file would bring; null around nothing. */
export const boxOfPreview = (features: readonly PreviewedFeature[]): Box | null =>
  boxAround(features.flatMap(({ geometry }) => positionsOf(geometry)))
