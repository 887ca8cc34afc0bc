/** An ESRI ASCII grid as text; `lines` are added to its header. */
export function asciiGrid(
  { columns, rows, west, south, cellSize }: Record<'columns' | 'rows' | 'west' | 'south' | 'cellSize', number>,
  heightOf: (column: number, row: number) => number,
): string {
  const header = [
    `ncols ${columns}`,
    `nrows ${rows}`,
    `xllcorner ${west}`,
    `yllcorner ${south}`,
    `cellsize ${cellSize}`,
    'NODATA_value -9999',
  ]
  const lines = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_cell, column) => heightOf(column, row).toFixed(2)).join(' '),
  )
  return `${[...header, ...lines].join('\n')}\n`
}
