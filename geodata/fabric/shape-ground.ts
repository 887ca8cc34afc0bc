import { shapeGeometry } from './chain-positions.ts'
import { linesById } from './find.ts'
import { innerLineIds } from './inner-lines.ts'
import { partsOfUses } from './parts-of-uses.ts'

import type { PlaneSystem } from '../crs/gauss-kruger.ts'
import type { Fabric, FabricShape } from './model.ts'
import type { MultiPolygon } from 'geojson'

/**
 * The ground of a shape as it is measured and recorded: parts that share a line are one, as polygons of one geometry may meet in
 * points alone. Null where nothing is closed.
 */
export function shapeGround(fabric: Fabric, shape: FabricShape, plane: PlaneSystem): MultiPolygon | null {
  if (innerLineIds(shape).size === 0) return shapeGeometry(fabric, shape)
  const parts = partsOfUses(shape.parts.flat(2), linesById(fabric), plane)
  return shapeGeometry(fabric, parts ? { ...shape, parts } : shape)
}
