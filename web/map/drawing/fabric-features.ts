import { shapeGeometry } from '../../../geodata/fabric/chain-positions.ts'

import type { Feature, LineString, MultiPolygon, Point, Position } from 'geojson'
import type { Fabric } from '../../../geodata/fabric/model.ts'

export type FabricLineProperties = { readonly line: string; readonly chosen: boolean; readonly shared: boolean }

/** How many shapes use each line. */
function usesOf({ shapes }: Fabric): Map<string, number> {
  const uses = new Map<string, number>()
  for (const { parts, courses } of shapes) {
    const own = new Set([...parts.flat(2), ...courses.flat()].map(({ lineId }) => lineId))
    for (const lineId of own) uses.set(lineId, (uses.get(lineId) ?? 0) + 1)
  }
  return uses
}

export function fabricLines(fabric: Fabric, chosenId: string | null): Feature<LineString, FabricLineProperties>[] {
  const uses = usesOf(fabric)
  return fabric.lines.map(({ id, coordinates }) => ({
    type: 'Feature',
    properties: { line: id, chosen: id === chosenId, shared: (uses.get(id) ?? 0) > 1 },
    geometry: { type: 'LineString', coordinates: coordinates as Position[] },
  }))
}

/** Where lines end: the corners between segments. */
export const fabricKnots = ({ lines }: Fabric): Feature<Point, null>[] =>
  lines.flatMap(({ coordinates }) =>
    [coordinates[0]!, coordinates.at(-1)!].map((position) => ({
      type: 'Feature' as const,
      properties: null,
      geometry: { type: 'Point' as const, coordinates: position },
    })),
  )

export function fabricGround(fabric: Fabric, shapeId: string | null): Feature<MultiPolygon, null>[] {
  const shape = fabric.shapes.find(({ id }) => id === shapeId)
  const geometry = shape && shapeGeometry(fabric, shape)
  return geometry ? [{ type: 'Feature', properties: null, geometry }] : []
}
