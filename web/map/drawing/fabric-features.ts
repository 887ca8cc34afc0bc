import { shapeGeometry } from '../../../geodata/fabric/chain-positions.ts'
import { isSamePosition } from '../../../geodata/fabric/find.ts'
import { CERTAINTIES, type Certainty } from '../../../geodata/outline/model.ts'
import { lineIdsOf } from '../../state/outlines/neighbours.ts'
import { boxAround } from '../box.ts'

import { courseRuns, type Run } from './course-runs.ts'

import type { Feature, LineString, MultiPolygon, Point, Position } from 'geojson'
import type { Fabric, FabricLine, FabricShape } from '../../../geodata/fabric/model.ts'
import type { Box } from '../grid.ts'

type FabricLineProperties = {
  readonly line: string
  readonly certainty: Certainty
  readonly chosen: boolean
  readonly shared: boolean
}
type LineFeature = Feature<LineString, FabricLineProperties>
type KnotFeature = Feature<Point, null>

/** A line that a dragged vertex belongs to: where it is cut, and whether it ends there. */
type DraggedLine = { readonly lineId: string; readonly runs: readonly Run[]; readonly ends: readonly number[] }

/** How many shapes use each line. */
export function usesOf({ shapes }: Fabric): ReadonlyMap<string, number> {
  const uses = new Map<string, number>()
  for (const shape of shapes) {
    for (const lineId of lineIdsOf(shape)) uses.set(lineId, (uses.get(lineId) ?? 0) + 1)
  }
  return uses
}

/** The lines that move with a vertex at `from`. */
export function draggedLines({ lines }: Fabric, from: Position): DraggedLine[] {
  return lines.flatMap(({ id, coordinates }) => {
    const isMoving = (vertex: number) => isSamePosition(coordinates[vertex]!, from)
    const runs = courseRuns(coordinates.length, isMoving)
    if (!runs.some((run) => run.isMoving)) return []
    return [{ lineId: id, runs, ends: [0, coordinates.length - 1].filter(isMoving) }]
  })
}

/** The lines, of the dragged ones only what stands. */
export function standingLines(
  fabric: Fabric,
  uses: ReadonlyMap<string, number>,
  chosenId: string | null,
  dragged: readonly DraggedLine[],
): LineFeature[] {
  return fabric.lines.flatMap((line) => {
    const cut = dragged.find(({ lineId }) => lineId === line.id)
    const whole = [{ from: 0, to: line.coordinates.length - 1, isMoving: false }]
    return lineFeatures(line, cut?.runs ?? whole, false, uses, chosenId)
  })
}

/** What moves of the dragged lines, where it is now. */
export const movingLines = (
  { lines }: Fabric,
  uses: ReadonlyMap<string, number>,
  chosenId: string | null,
  dragged: readonly DraggedLine[],
): LineFeature[] =>
  dragged.flatMap(({ lineId, runs }) => {
    const line = lines.find(({ id }) => id === lineId)
    return line ? lineFeatures(line, runs, true, uses, chosenId) : []
  })

/** Of the words that a line answers the least certain. */
const certaintyOf = ({ words, certainty }: FabricLine): Certainty =>
  words.length === 0
    ? certainty
    : (CERTAINTIES.findLast((one) => words.some((said) => said.certainty === one)) ?? certainty)

const lineFeatures = (
  line: FabricLine,
  runs: readonly Run[],
  isMoving: boolean,
  uses: ReadonlyMap<string, number>,
  chosenId: string | null,
): LineFeature[] =>
  runs
    .filter((run) => run.isMoving === isMoving)
    .map(({ from, to }) => ({
      type: 'Feature',
      properties: {
        line: line.id,
        certainty: certaintyOf(line),
        chosen: line.id === chosenId,
        shared: (uses.get(line.id) ?? 0) > 1,
      },
      geometry: { type: 'LineString', coordinates: line.coordinates.slice(from, to + 1) },
    }))

const knot = (coordinates: Position): KnotFeature => ({
  type: 'Feature',
  properties: null,
  geometry: { type: 'Point', coordinates },
})

/** Where lines end: the corners between segments; not the one that is dragged away from `from`. */
export const standingKnots = ({ lines }: Fabric, from: Position | null): KnotFeature[] =>
  lines
    .flatMap(({ coordinates }) => [coordinates[0]!, coordinates.at(-1)!])
    .filter((position) => from === null || !isSamePosition(position, from))
    .map(knot)

export const movingKnots = ({ lines }: Fabric, dragged: readonly DraggedLine[]): KnotFeature[] =>
  dragged.flatMap(({ lineId, ends }) => {
    const line = lines.find(({ id }) => id === lineId)
    return line ? ends.map((end) => knot(line.coordinates[end]!)) : []
  })

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
