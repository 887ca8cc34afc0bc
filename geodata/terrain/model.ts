/** Elevation grids: what every reader makes and every other part of this stage takes. */

/** A surface model holds tree tops and roofs; a bare-earth model the ground; what the file does not tell is unknown. */
export type ElevationKind = 'surface' | 'bare-earth' | 'unknown'

/** The system that a grid's own coordinates are in. Heights and cell sizes in metres never depend on it. */
export type ReferenceSystem = {
  readonly unit: 'metre' | 'degree'
  /** Null where the file names none. */
  readonly epsg: number | null
}

/** Heights row by row from the north-west corner: all that flow and shape need to know. */
export type HeightField = {
  readonly columns: number
  readonly rows: number
  /** Metres; NaN where there is no height (a hole). */
  readonly heights: Float32Array
  readonly cellWidthMetres: number
  readonly cellHeightMetres: number
}

export type ElevationGrid = HeightField & {
  /** West edge of the first column and north edge of the first row, in the units of the reference system. */
  readonly west: number
  readonly north: number
  /** Size of a cell in the units of the reference system. */
  readonly cellWidth: number
  readonly cellHeight: number
  readonly referenceSystem: ReferenceSystem
  readonly kind: ElevationKind
  /** Where the heights come from, as told by the file or by a person; null where nobody said. */
  readonly source: string | null
  /** 1 where every cell of the file was read, n where it was too large and only every n-th was. */
  readonly readEvery: number
}

/** Coordinates in the grid's own reference system: east (or longitude) first. */
export type GridPosition = readonly [east: number, north: number]
