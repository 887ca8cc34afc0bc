import { metresPerDegree } from './degree-cells.ts'

import type { ElevationGrid, ElevationKind, ReferenceSystem } from './model.ts'

export type GridParts = Pick<
  ElevationGrid,
  'columns' | 'rows' | 'heights' | 'west' | 'north' | 'cellWidth' | 'cellHeight' | 'referenceSystem'
> & { readonly kind?: ElevationKind; readonly source?: string | null; readonly readEvery?: number }

/** Adds the size of a cell in metres; of cells in degrees it is that in the middle of the grid. */
export function makeGrid(parts: GridParts): ElevationGrid {
  const middle = parts.north - (parts.rows * parts.cellHeight) / 2
  const scale = parts.referenceSystem.unit === 'degree' ? metresPerDegree(middle) : { eastMetres: 1, northMetres: 1 }
  return {
    kind: 'unknown',
    source: null,
    readEvery: 1,
    ...parts,
    cellWidthMetres: parts.cellWidth * scale.eastMetres,
    cellHeightMetres: parts.cellHeight * scale.northMetres,
  }
}

/** What a file without a word on its projection is in: degrees only where both place and cell can be nothing else. */
export function unnamedSystem(west: number, south: number, cellSize: number): ReferenceSystem {
  const degrees = cellSize < 0.2 && Math.abs(west) <= 180 && Math.abs(south) <= 90
  return { unit: degrees ? 'degree' : 'metre', epsg: null }
}
