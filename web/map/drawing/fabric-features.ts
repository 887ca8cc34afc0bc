import { shapeGeometry } from '../../../geodata/fabric/chain-positions.ts'
import { lineIdsOf } from '../../state/outlines/neighbours.ts'
import { boxAround } from '../box.ts'

import type { Feature, LineString, MultiPolygon, Point, Position } from 'geojson'
import type { Fabric, FabricShape } from '../../../geodata/fabric/model.ts'
import type { Box } from '../grid.ts'

export type FabricLineProperties = { readonly line: string; readonly chosen: boolean; readonly shared: boolean }

/** How many shapes use each line. */
function usesOf({ shapes }: Fabric): Map<string, number> {
  const uses = new Map<string, number>()
  for (const shape of shapes) {
    for (const lineId of lineIdsOf(shape)) uses.set(lineId, (uses.get(lineId) ?? 0) + 1)
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

/** West, south, east, north of what a shape uses; null of a shape without lines. */
export function shapeBox({ lines }: Fabric, shape: FabricShape): Box | null {
  const own = new Set(lineIdsOf(shape))
  return boxAround(lines.filter(({ id }) => own.has(id)).flatMap(({ coordinates }) => coordinates))
}
