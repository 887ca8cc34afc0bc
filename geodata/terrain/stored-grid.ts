/** Grids as a case keeps them: in its plane, with square cells, the heights apart from the rest. */
import { heightFigures, type HeightFigures } from './height-figures.ts'
import { makeGrid } from './make-grid.ts'

import type { ElevationGrid, ElevationKind } from './model.ts'

export type StoredGridFacts = HeightFigures & {
  readonly columns: number
  readonly rows: number
  /** Edges of the first column and row in the plane of the case. */
  readonly westMetres: number
  readonly northMetres: number
  readonly cellMetres: number
  readonly epsg: number
  readonly readEvery: number
}

/** Of a grid that `caseGrid` has brought into a plane. */
export function storedGridFacts(grid: ElevationGrid): StoredGridFacts {
  const { columns, rows, west, north, cellWidth, referenceSystem, readEvery } = grid
  if (referenceSystem.epsg === null || referenceSystem.unit !== 'metre')
    throw new TypeError('Only a grid in a named plane is stored.')
  const edges = { westMetres: west, northMetres: north, cellMetres: cellWidth }
  return { columns, rows, ...edges, epsg: referenceSystem.epsg, readEvery, ...heightFigures(grid) }
}

export function gridOfStored(
  { columns, rows, westMetres, northMetres, cellMetres, epsg, readEvery }: StoredGridFacts,
  heights: Float32Array,
  { kind, source }: { readonly kind: ElevationKind; readonly source: string | null },
): ElevationGrid {
  const edges = { west: westMetres, north: northMetres, cellWidth: cellMetres, cellHeight: cellMetres }
  const referenceSystem = { unit: 'metre', epsg } as const
  return makeGrid({ columns, rows, heights, ...edges, referenceSystem, kind, source, readEvery })
}
