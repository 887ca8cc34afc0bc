import type { Position } from 'geojson'
import type { KnownSystem } from '../crs/known-system.ts'

/** A point of a pasted table, with the line that it stands in. */
export type TablePoint = { readonly row: number; readonly name: string; readonly position: Position }

/** How far a reading of a table lies from the case, and in which direction. */
export type FromCase = { readonly metres: number; readonly bearingDegrees: number }

/** One way of taking the figures of a table; several where the zone has to be asked. */
export type TableReading = {
  readonly system: KnownSystem
  readonly points: readonly TablePoint[]
  readonly fromCase: FromCase
  /** On the plane of the case, of the points in their order; null for fewer than three. */
  readonly areaSquareMetres: number | null
}

/**
 * What a person should know of a table. `axes-swapped`: the headings promise another order than the figures have;
 * `closing-row`: the last row repeats the first, and is that corner, not another; `closing-differs`: it bears the first
 * one's name and lies elsewhere; `crosses-itself`: joined in this order the points make no ring; `far-off`: rows far from all others.
 */
export type TableNotice =
  | { readonly code: 'axes-swapped' | 'crosses-itself' }
  | { readonly code: 'closing-row'; readonly row: number }
  | { readonly code: 'closing-differs'; readonly row: number; readonly metres: number }
  | { readonly code: 'far-off'; readonly rows: readonly number[] }

export type PointsTable = {
  readonly order: 'north-first' | 'east-first'
  /** The likeliest first, by how near the case they lie; with several a person chooses. */
  readonly readings: readonly TableReading[]
  /** Whether the table itself names its reference system; figures never tell the datum. */
  readonly isDatumStated: boolean
  readonly notices: readonly TableNotice[]
  /** Lines of the table that are no points, in their own words. */
  readonly otherRows: readonly { readonly row: number; readonly words: string }[]
}

/** Rows whose figures are read alike. */
export type RowsAlike = {
  readonly unit: 'degree' | 'metre'
  readonly order: 'north-first' | 'east-first'
  readonly zone: number | null
  readonly rows: readonly number[]
}

export type PointsTableProblem =
  | { readonly code: 'empty' | 'no-columns' | 'no-points' }
  | { readonly code: 'too-many'; readonly count: number; readonly limit: number }
  | { readonly code: 'old-datum'; readonly rows: readonly number[] }
  | { readonly code: 'mixed'; readonly groups: readonly RowsAlike[] }
  | { readonly code: 'system-differs' }

export type PointsTableReading =
  { readonly ok: true; readonly value: PointsTable } | { readonly ok: false; readonly problem: PointsTableProblem }
