import type { MultiPolygon } from 'geojson'
import type { SegmentMethod } from '../outline/model.ts'

export const ERROR_KEYS = [
  'network-gnss',
  'handheld-gnss',
  'compass-and-tape',
  'map-clear-point',
  'map-mountain',
  'terrain-cells',
] as const
/** Which figure of the table. */
export type ErrorKey = (typeof ERROR_KEYS)[number]

export const ERROR_UNITS = ['metre', 'millimetre-on-map', 'per-mille-of-length', 'cell'] as const
/** What a figure counts: metres on the ground, millimetres of the map's sheet, thousandths of the line, cells of the grid. */
type ErrorUnit = (typeof ERROR_UNITS)[number]

/** The standard error (中误差) that lines come by in one way of obtaining them. */
export type StandardError = {
  readonly key: ErrorKey
  readonly method: SegmentMethod
  readonly figure: number
  readonly unit: ErrorUnit
  /** The rule or the experience it is taken from. */
  readonly source: string
  /** False: from memory, not read again in its source. Such figures are marked wherever they are shown. */
  readonly isChecked: boolean
}

/** What is known of how far a segment may lie from its true place. */
export type SegmentAccuracy =
  | { readonly type: 'stated'; readonly metres: number }
  | { readonly type: 'by-method'; readonly metres: number; readonly key: ErrorKey }
  | { readonly type: 'unknown'; readonly why: UnknownWhy }

/** Two standard errors: with errors that are normal, nineteen of twenty lie within. */
export const USUAL_STANDARD_ERRORS = 2
export const CONFIDENCE_OF_USUAL_ERRORS = 0.954

export const UNKNOWN_REASONS = ['assumed', 'illustrative', 'by-hand', 'not-stated'] as const
/** `assumed`: the words give no line; `illustrative`: its place is a sketch; `by-hand`: drawn and not stated how well. */
export type UnknownWhy = (typeof UNKNOWN_REASONS)[number]

/** The band of one outline at so many standard errors; geometry in CGCS2000 longitude and latitude. */
export type OutlineBand = {
  /** One for each segment of the outline. */
  readonly segments: readonly SegmentAccuracy[]
  /** Stretches without an accuracy: while there are any, no certain area is claimed. */
  readonly unknown: readonly { readonly why: UnknownWhy; readonly lengthMetres: number }[]
  /** Where the boundary may run, along the stretches that have one. */
  readonly strip: MultiPolygon
  /** What certainly and what possibly lies inside; null where that cannot be told. */
  readonly shapes: { readonly inner: MultiPolygon; readonly outer: MultiPolygon } | null
  /** On the plane of the case. */
  readonly areas: {
    readonly certainSquareMetres: number
    readonly drawnSquareMetres: number
    readonly possibleSquareMetres: number
  } | null
}
