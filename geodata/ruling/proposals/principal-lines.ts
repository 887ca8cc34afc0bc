/** The principal ridges and gullies of a terrain grid that lead over the disputed ground from edge to edge. */
import { lengthMetres, nearestOnLine, signedAreaSquareMetres } from '../../crs/plane-geometry.ts'
import { pointsAlong } from '../../crs/points-along.ts'
import { simplifiedLine } from '../../crs/simplified-line.ts'
import { accuracyOfGrid } from '../../terrain/accuracy.ts'
import { cropGrid } from '../../terrain/crop-grid.ts'
import { reliefMetres } from '../../terrain/line-relief.ts'
import { networkOf, type NetworkKind } from '../../terrain/networks.ts'

import { splitExtent } from '../split-extent.ts'
import { boxOf } from './box.ts'
import { crossingsOfNetwork } from './network-crossings.ts'

import type { Metres } from '../../crs/gauss-kruger.ts'
import type { ElevationGrid, GridWindow } from '../../terrain/model.ts'

export type PrincipalLine = {
  readonly kind: NetworkKind
  readonly line: readonly Metres[]
  /** How far it stands above the land on both its sides, or lies below it, on the mean. */
  readonly reliefMetres: number
}

/** Few enough to be compared. */
const MOST_OF_A_KIND = 3
/** Ground beyond the extent decides which lines on it are long. */
const MARGIN_METRES = 500
/** A spur or a gully of its own, not the next hollow. */
const LEAST_CATCHMENT_SQUARE_METRES = 10_000
const FEWEST_CELLS = 20
/** Cells are steps; a line along them is smoothed by so much of a cell. */
const SMOOTHING_CELLS = 0.6
/** Less than this is no ridge to anybody who stands there. */
const LEAST_RELIEF_METRES = 1
/** A line that is shorter than this share of the extent's width cuts off a corner. */
const LEAST_LENGTH_SHARE = 0.5
/** Two lines that run together over more than this are one proposal. */
const SAME_SHARE = 0.5
const SAMPLES = 60

const sharedShare = (line: readonly Metres[], other: readonly Metres[], withinMetres: number): number =>
  pointsAlong(line, SAMPLES).filter((point) => nearestOnLine(other, point).offsetMetres <= withinMetres).length /
  SAMPLES

function windowAround(ring: readonly Metres[]): GridWindow {
  const { west, south, east, north } = boxOf(ring)
  return [west - MARGIN_METRES, south - MARGIN_METRES, east + MARGIN_METRES, north + MARGIN_METRES]
}

function candidates(grid: ElevationGrid, kind: NetworkKind, ring: readonly Metres[]): PrincipalLine[] {
  const { cellWidthMetres, cellHeightMetres } = grid
  const threshold = Math.round(LEAST_CATCHMENT_SQUARE_METRES / (cellWidthMetres * cellHeightMetres))
  const network = networkOf(grid, kind, Math.max(FEWEST_CELLS, threshold)).map(({ coordinates }) =>
    simplifiedLine(
      coordinates.map(([east, north]): Metres => [east, north]),
      SMOOTHING_CELLS * cellWidthMetres,
    ),
  )
  const leastMetres = LEAST_LENGTH_SHARE * Math.sqrt(Math.abs(signedAreaSquareMetres(ring)))
  return crossingsOfNetwork(network, ring)
    .filter((line) => lengthMetres(line) >= leastMetres && splitExtent(ring, line).type === 'parts')
    .map((line) => ({ kind, line, reliefMetres: reliefMetres(grid, kind, pointsAlong(line, SAMPLES)) }))
    .filter((line) => line.reliefMetres >= LEAST_RELIEF_METRES)
}

/** Northern ones first, as one reads a map: what was ranked to choose them is not told by their order. */
const fromNorth = (one: PrincipalLine, other: PrincipalLine): number => {
  const middle = ({ line }: PrincipalLine) => pointsAlong(line, 3)[1]!
  return middle(other)[1] - middle(one)[1] || middle(one)[0] - middle(other)[0]
}

/**
 * At most three ridges and three gullies from edge to edge of the ring, those of the greatest relief times length within it, from the
 * north on. Left out: what the gazetteer has as a line already (`known`, within the grid's accuracy over most of the way), and ways
 * that mostly run with one chosen before. None where the grid is in another plane or beside the ring.
 */
export function principalLines(
  grid: ElevationGrid,
  epsg: number,
  ring: readonly Metres[],
  known: readonly (readonly Metres[])[],
): PrincipalLine[] {
  if (grid.referenceSystem.epsg !== epsg) return []
  const part = cropGrid(grid, windowAround(ring))
  if (!part || part.columns < 3 || part.rows < 3) return []
  const reach = accuracyOfGrid(grid).lineMetres[1]
  const weight = ({ line, reliefMetres: metres }: PrincipalLine) => metres * lengthMetres(line)
  return (['ridge', 'gully'] as const).flatMap((kind) => {
    const chosen: PrincipalLine[] = []
    for (const one of candidates(part, kind, ring).sort((first, second) => weight(second) - weight(first))) {
      if (chosen.length === MOST_OF_A_KIND) break
      const others = [...chosen.map(({ line }) => line), ...known]
      if (others.every((other) => sharedShare(one.line, other, reach) <= SAME_SHARE)) chosen.push(one)
    }
    return chosen.sort(fromNorth)
  })
}
