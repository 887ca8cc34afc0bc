/** Elevation grids: what every reader makes and every other part of this stage takes. */

/** A surface model holds tree tops and roofs; a bare-earth model the ground; what the file does not tell is unknown. */
export const ELEVATION_KINDS = ['surface', 'bare-earth', 'unknown'] as const
export type ElevationKind = (typeof ELEVATION_KINDS)[number]

export const ELEVATION_FORMATS = ['geotiff', 'ascii-grid', 'srtm-tile', 'contours'] as const
export type ElevationFormat = (typeof ELEVATION_FORMATS)[number]

/** What a person should know of a grid before it is stored; none of it forbids anything. */
export const ELEVATION_NOTICES = [
  'read-coarser',
  'many-holes',
  'covers-part',
  'feet-converted',
  'from-contours',
  'no-places-yet',
] as const
export type ElevationNotice = (typeof ELEVATION_NOTICES)[number]

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

/** West, south, east and north in a reference system's own units. */
export type GridWindow = readonly [west: number, south: number, east: number, north: number]
