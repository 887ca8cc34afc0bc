import { makeGrid } from '../../../geodata/terrain/make-grid.ts'

import type { ElevationGrid } from '../../../geodata/terrain/model.ts'

/** A grid of 10 m cells whose north-west corner is 1000 east, 2000 north; heights by column and row. */
export function gridOf(
  columns: number,
  rows: number,
  heightOf: (column: number, row: number) => number,
  cellMetres = 10,
): ElevationGrid {
  return makeGrid({
    columns,
    rows,
    heights: Float32Array.from({ length: columns * rows }, (_, cell) =>
      heightOf(cell % columns, Math.floor(cell / columns)),
    ),
    west: 1000,
    north: 2000,
    cellWidth: cellMetres,
    cellHeight: cellMetres,
    referenceSystem: { unit: 'metre', epsg: 4545 },
  })
}

/** A hill with an even slope to all sides; its top is in the middle cell. */
export const cone = (size: number): ElevationGrid => {
  const middle = (size - 1) / 2
  return gridOf(size, size, (column, row) => 500 - 5 * Math.hypot(column - middle, row - middle))
}

/** A valley in the middle column, falling south by 1 m a row, with flanks that rise 3 m a column. */
export const vValley = (columns: number, rows: number): ElevationGrid =>
  gridOf(columns, rows, (column, row) => 200 - row + 3 * Math.abs(column - (columns - 1) / 2))
