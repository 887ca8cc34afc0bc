/** Tracing along the features of the land between two points, as a person draws. Made ready once for a grid. */
import { nearestOnLine, stretch } from '../crs/plane-geometry.ts'

import { accumulate } from './accumulation.ts'
import { contoursAt } from './contours.ts'
import { drain } from './drainage.ts'
import { cellAt, columnAndRow, positionAt } from './grid-cells.ts'
import { slopeFootCosts } from './slope-foot.ts'
import { steepestPath } from './steepest-path.ts'
import { corridorAround, openCorridor, type CellPoint, type Corridor } from './tracing/corridor.ts'
import { divideCosts } from './tracing/divide-costs.ts'
import { gullyCosts } from './tracing/feature-cost.ts'
import { pathBetweenCells } from './tracing/path-between-cells.ts'
import { pathOverCells } from './tracing/path-over-cells.ts'
import { terminalsNear } from './tracing/terminals.ts'
import { traceContour } from './tracing/trace-contour.ts'

import type { ElevationGrid, GridPosition } from './model.ts'

export type TraceKind = 'ridge' | 'gully' | 'foot' | 'contour' | 'straight-down' | 'straight-up'

export type TraceRequest = {
  readonly kind: TraceKind
  readonly from: GridPosition
  readonly to: GridPosition
  /** The way the hand went between the two; with it the trace keeps close by and is found at once. */
  readonly sketch?: readonly GridPosition[]
}

/** Undefined where no such line joins the two places. The ends snap to the feature, up to `SNAP_CELLS` away. */
export type Tracer = (request: TraceRequest) => GridPosition[] | undefined

/** A hand keeps within five cells; two more for the bends that it cuts. */
const SKETCH_REACH_CELLS = 7
const SNAP_CELLS = 6
const OPEN_MARGIN_CELLS = 40

const hasHeight = (grid: ElevationGrid, position: GridPosition): boolean => {
  const cell = cellAt(grid, position)
  return cell !== undefined && !Number.isNaN(grid.heights[cell])
}

function rememberLast<T>(find: (key: number) => T): (key: number) => T {
  let last: { readonly key: number; readonly found: T } | undefined
  return (key) => {
    if (last?.key !== key) last = { key, found: find(key) }
    return last.found
  }
}

/** A steepest path goes on to the edge of the grid; it is cut where it is nearest to where the person pointed. */
function untilNearest(path: readonly CellPoint[] | undefined, to: CellPoint): readonly CellPoint[] | undefined {
  if (!path || path.length < 2) return undefined
  return stretch(path, nearestOnLine(path, path[0]!), nearestOnLine(path, to))
}

/** The first trace of a kind prepares its costs (a fraction of a second for a million cells); the rest take milliseconds. */
export function createTracer(grid: ElevationGrid): Tracer {
  const { columns, rows } = grid
  const once = <T>(make: () => T): (() => T) => {
    let made: T | undefined
    return () => (made ??= make())
  }
  const flow = once(() => {
    const drainage = drain(grid)
    return { drainage, drained: accumulate(drainage) }
  })
  const upwards = once(() => drain(grid, { upsideDown: true }))
  const divides = once(() => divideCosts(flow().drainage, flow().drained, columns))
  const gullies = once(() => gullyCosts(flow().drained))
  const feet = once(() => slopeFootCosts(grid))

  // While the hand moves, the height stays that of the first point.
  const contoursOf = rememberLast((heightMetres: number) => contoursAt(grid, heightMetres))

  const corridorOf = (points: readonly CellPoint[], sketched: boolean, size: { columns: number; rows: number }) =>
    sketched
      ? corridorAround(points, SKETCH_REACH_CELLS, size)
      : openCorridor(points[0]!, points.at(-1)!, OPEN_MARGIN_CELLS, size)
  const endsOf = (points: readonly CellPoint[], corridor: Corridor) =>
    [terminalsNear(points[0]!, SNAP_CELLS, corridor), terminalsNear(points.at(-1)!, SNAP_CELLS, corridor)] as const

  const overCells = (costs: Uint8Array, points: readonly CellPoint[], sketched: boolean) => {
    const corridor = corridorOf(points, sketched, { columns, rows })
    return pathOverCells(costs, columns, corridor, ...endsOf(points, corridor))
  }
  const betweenCells = (points: readonly CellPoint[], sketched: boolean) => {
    const corners = points.map(([column, row]): CellPoint => [column + 0.5, row + 0.5])
    const corridor = corridorOf(corners, sketched, { columns: columns + 1, rows: rows + 1 })
    return pathBetweenCells(divides(), columns, corridor, ...endsOf(corners, corridor))
  }
  const along = (
    kind: TraceKind,
    points: readonly CellPoint[],
    sketched: boolean,
  ): readonly CellPoint[] | undefined => {
    switch (kind) {
      case 'ridge':
        return betweenCells(points, sketched)
      case 'gully':
        return overCells(gullies(), points, sketched)
      case 'foot':
        return overCells(feet(), points, sketched)
      case 'contour':
        return traceContour(grid, points, contoursOf)
      case 'straight-down':
        return untilNearest(steepestPath(grid, flow().drainage, points[0]!, 'down'), points.at(-1)!)
      case 'straight-up':
        return untilNearest(steepestPath(grid, upwards(), points[0]!, 'up'), points.at(-1)!)
    }
  }

  return ({ kind, from, to, sketch = [] }) => {
    const points = [from, ...sketch, to].map((position) => columnAndRow(grid, position))
    if (!hasHeight(grid, from) || !hasHeight(grid, to)) return undefined
    const path = along(kind, points, sketch.length > 0)
    return path && path.length > 1 ? path.map(([column, row]) => positionAt(grid, column, row)) : undefined
  }
}
