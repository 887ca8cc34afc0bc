import { lengthMetres, nearestOnLine, stretch } from '../../crs/plane-geometry.ts'
import { heightAt } from '../grid-cells.ts'

import type { Contour } from '../contours.ts'
import type { HeightField } from '../model.ts'
import type { CellPoint } from './corridor.ts'

const isClosed = (line: readonly CellPoint[]): boolean => {
  const [first, last] = [line[0]!, line.at(-1)!]
  return line.length > 2 && first[0] === last[0] && first[1] === last[1]
}

const sumOfOffsets = (line: readonly CellPoint[], points: readonly CellPoint[]): number =>
  points.reduce((sum, point) => sum + nearestOnLine(line, point).offsetMetres, 0)

/** The other way round a closed line, from the second of its points to the first. */
function otherWay(line: readonly CellPoint[], first: CellPoint, second: CellPoint): readonly CellPoint[] {
  const [from, to] = [nearestOnLine(line, first), nearestOnLine(line, second)]
  const [start, end] = from.chainageMetres <= to.chainageMetres ? [from, to] : [to, from]
  const before = stretch(line, nearestOnLine(line, line[0]!), start)
  const after = line.slice(end.edge + 1)
  const around = [end.point, ...after, ...before.slice(1)]
  return start === from ? around.toReversed() : around
}

/** Around a single cell of just this height there is a contour of no length. */
const LEAST_LENGTH_CELLS = 0.5
/** Of the contours that pass the first point as closely as the closest and this much more, that which gets nearest to the other. */
const SLACK_CELLS = 1

function contourNear(lines: readonly (readonly CellPoint[])[], from: CellPoint, to: CellPoint) {
  const near = lines
    .filter((line) => line.length > 1 && lengthMetres(line) >= LEAST_LENGTH_CELLS)
    .map((line) => ({ line, offset: nearestOnLine(line, from).offsetMetres }))
  const closest = near.reduce((least, { offset }) => Math.min(least, offset), Infinity)
  return near
    .filter(({ offset }) => offset <= closest + SLACK_CELLS)
    .map(({ line }) => ({ line, offset: nearestOnLine(line, to).offsetMetres }))
    .reduce<{ line: readonly CellPoint[]; offset: number } | undefined>(
      (best, each) => (best && best.offset <= each.offset ? best : each),
      undefined,
    )?.line
}

/**
 * The contour through the first point, followed to the place nearest to the last one; of a closed one the way round that
 * keeps closer to the points between, or the shorter. `contoursOf` may remember what it found for the height asked last. Undefined where the first point has no height.
 */
export function traceContour(
  field: HeightField,
  points: readonly CellPoint[],
  contoursOf: (heightMetres: number) => readonly Contour[],
): readonly CellPoint[] | undefined {
  const [from, to] = [points[0]!, points.at(-1)!]
  const heightMetres = heightAt(field, ...from)
  if (Number.isNaN(heightMetres)) return undefined
  const best = contourNear(
    contoursOf(heightMetres).map(({ points }) => points),
    from,
    to,
  )
  if (!best) return undefined
  const direct = stretch(best, nearestOnLine(best, from), nearestOnLine(best, to))
  if (!isClosed(best)) return direct
  const around = otherWay(best, from, to)
  const between = points.slice(1, -1)
  if (between.length === 0) return direct.length <= around.length ? direct : around
  return sumOfOffsets(direct, between) <= sumOfOffsets(around, between) ? direct : around
}
