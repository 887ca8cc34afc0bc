/** The ridges and gullies of a grid as lines in its own reference system. */
import { accumulate } from './accumulation.ts'
import { drain } from './drainage.ts'
import { metresBetween, positionOfCell } from './grid-cells.ts'
import { streamNetwork, type Stream } from './stream-network.ts'

import type { ElevationGrid, GridPosition } from './model.ts'

export type NetworkKind = 'ridge' | 'gully'

export type NetworkLine = {
  readonly kind: NetworkKind
  /** A gully from its head to its mouth; a ridge from the end of its spur up to its summit. */
  readonly coordinates: readonly GridPosition[]
  /** Strahler's order. */
  readonly order: number
  /** Cells that drain to the lower end (of a ridge: to the upper end, on the land turned over). */
  readonly drainedCells: number
  readonly lengthMetres: number
}

function lineOf(grid: ElevationGrid, kind: NetworkKind, { cells, order, drainedCells }: Stream): NetworkLine {
  let lengthMetres = 0
  for (let index = 1; index < cells.length; index++)
    lengthMetres += metresBetween(grid, cells[index - 1]!, cells[index]!)
  return { kind, coordinates: cells.map((cell) => positionOfCell(grid, cell)), order, drainedCells, lengthMetres }
}

/** Lines that at least so many cells drain through; ridges are the gullies of the land turned over. */
export function networkOf(grid: ElevationGrid, kind: NetworkKind, thresholdCells: number): NetworkLine[] {
  const drainage = drain(grid, { upsideDown: kind === 'ridge' })
  return streamNetwork(drainage, accumulate(drainage), thresholdCells).map((stream) => lineOf(grid, kind, stream))
}
