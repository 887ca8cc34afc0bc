import { success, type Result } from '../../result.ts'
import { isClosed, isSamePosition, lineOf } from '../find.ts'
import { roundedPosition } from '../plane/rounded-position.ts'
import { refusal } from '../refusal.ts'

import type { Fabric, FabricLine } from '../model.ts'
import type { Position } from 'geojson'

const LEAST_VERTICES = 2
/** A ring of one line: three corners and the first again. */
const LEAST_CLOSED_VERTICES = 4

const withCoordinates = (
  fabric: Fabric,
  lineId: string,
  coordinates: readonly Position[],
  drawnBy: string,
): Fabric => ({
  ...fabric,
  lines: fabric.lines.map((line) => (line.id === lineId ? byHand({ ...line, coordinates }, drawnBy) : line)),
})

/** A line whose course a person changed is drawn by hand; it follows no place any more and keeps its words. */
export const byHand = (line: FabricLine, drawnBy: string): FabricLine => ({
  ...line,
  method: 'drawn-by-hand',
  placeId: null,
  reason: 'drawn-by-a-person',
  certainty: line.certainty === 'unknown' ? 'implied' : line.certainty,
  drawnBy,
})

/** Moves what lies at a knot, whatever lines meet there: both sides of a shared line move. */
function movedKnot(fabric: Fabric, from: Position, to: Position, drawnBy: string): Fabric {
  const isMoved = (position: Position) => isSamePosition(position, from)
  return {
    ...fabric,
    lines: fabric.lines.map((line) => {
      if (!line.coordinates.some(isMoved)) return line
      const coordinates = line.coordinates.map((position) => (isMoved(position) ? to : position))
      return byHand({ ...line, coordinates }, drawnBy)
    }),
  }
}

/** Moves a vertex. All vertices of the fabric that lie at the very same place go with it. */
export function moveVertex(
  fabric: Fabric,
  {
    lineId,
    vertex,
    to,
    drawnBy,
  }: { readonly lineId: string; readonly vertex: number; readonly to: Position; readonly drawnBy: string },
): Result<Fabric> {
  const from = lineOf(fabric, lineId).coordinates[vertex]
  if (!from) throw new RangeError(`Line ${lineId} has no vertex ${vertex}.`)
  const target = roundedPosition(to)
  const isTaken = fabric.lines.some(
    ({ coordinates }) =>
      coordinates.some((position) => isSamePosition(position, from)) &&
      coordinates.some((position) => isSamePosition(position, target)),
  )
  if (isTaken && !isSamePosition(from, target)) return refusal('fabric-vertex-taken', target)
  return success(movedKnot(fabric, from, target, drawnBy))
}

/** Puts a vertex between `afterVertex` and the next one. */
export function insertVertex(
  fabric: Fabric,
  {
    lineId,
    afterVertex,
    at,
    drawnBy,
  }: { readonly lineId: string; readonly afterVertex: number; readonly at: Position; readonly drawnBy: string },
): Result<Fabric> {
  const { coordinates } = lineOf(fabric, lineId)
  const position = roundedPosition(at)
  if (afterVertex < 0 || afterVertex + 1 >= coordinates.length)
    throw new RangeError(`Line ${lineId} has no edge ${afterVertex}.`)
  if ([coordinates[afterVertex]!, coordinates[afterVertex + 1]!].some((end) => isSamePosition(end, position)))
    return refusal('fabric-vertex-taken', position)
  return success(withCoordinates(fabric, lineId, coordinates.toSpliced(afterVertex + 1, 0, position), drawnBy))
}

/** Takes a vertex out. A knot where lines end or meet stays: it can only be moved. */
export function deleteVertex(
  fabric: Fabric,
  { lineId, vertex, drawnBy }: { readonly lineId: string; readonly vertex: number; readonly drawnBy: string },
): Result<Fabric> {
  const line = lineOf(fabric, lineId)
  const { coordinates } = line
  const position = coordinates[vertex]
  if (!position) throw new RangeError(`Line ${lineId} has no vertex ${vertex}.`)
  const closed = isClosed(line)
  if (coordinates.length <= (closed ? LEAST_CLOSED_VERTICES : LEAST_VERTICES))
    return refusal('fabric-too-few-vertices', position)
  const isElsewhere = fabric.lines.some(
    (other) => other.id !== lineId && other.coordinates.some((one) => isSamePosition(one, position)),
  )
  const isEnd = vertex === 0 || vertex === coordinates.length - 1
  if (isElsewhere || (isEnd && !closed)) return refusal('fabric-vertex-is-knot', position)
  if (!isEnd) return success(withCoordinates(fabric, lineId, coordinates.toSpliced(vertex, 1), drawnBy))
  const rest = coordinates.slice(1, -1)
  return success(withCoordinates(fabric, lineId, [...rest, rest[0]!], drawnBy))
}
