import { TERRAIN_LINE_ERROR_CELLS } from '../terrain/accuracy.ts'

import type { ErrorKey, StandardError } from './model.ts'

/**
 * Standard errors by the way a line was obtained. All are leads from memory until somebody reads the rule again: an office puts
 * its own in their place (the file of `SIZHI_STANDARD_ERRORS`). Own figures of a place or a survey always go first.
 */
export const STANDARD_ERRORS: readonly StandardError[] = [
  {
    key: 'network-gnss',
    method: 'measured',
    figure: 0.1,
    unit: 'metre',
    source: 'TD/T 1001-2012',
    isChecked: false,
  },
  {
    key: 'handheld-gnss',
    method: 'measured',
    figure: 5,
    unit: 'metre',
    source: '手持 GNSS 使用说明',
    isChecked: false,
  },
  {
    key: 'compass-and-tape',
    method: 'measured',
    figure: 5,
    unit: 'per-mille-of-length',
    source: '罗盘仪导线常用限差 1/200',
    isChecked: false,
  },
  {
    key: 'map-clear-point',
    method: 'digitised',
    figure: 0.5,
    unit: 'millimetre-on-map',
    source: 'GB/T 17278-2009',
    isChecked: false,
  },
  {
    key: 'map-mountain',
    method: 'digitised',
    figure: 0.75,
    unit: 'millimetre-on-map',
    source: 'GB/T 17278-2009',
    isChecked: false,
  },
  {
    key: 'terrain-cells',
    method: 'traced-on-terrain',
    figure: TERRAIN_LINE_ERROR_CELLS,
    unit: 'cell',
    source: 'docs/decisions/0013-terrain.md',
    isChecked: false,
  },
]

export function standardError(key: ErrorKey, table: readonly StandardError[] = STANDARD_ERRORS): StandardError {
  const found = table.find((known) => known.key === key)
  if (!found) throw new Error(`The table of standard errors has no figure for "${key}".`)
  return found
}

const METRES_PER_MILLIMETRE = 0.001

/** What the figure depends on: the scale of the map as 1 : N, the length of the line, the cell of the grid. */
export type ErrorBasis = {
  readonly scaleDenominator?: number
  readonly lengthMetres?: number
  readonly cellMetres?: number
}

/** The figure in metres on the ground; null where what it depends on is not known. */
export function errorMetres({ figure, unit }: StandardError, basis: ErrorBasis): number | null {
  const { scaleDenominator, lengthMetres, cellMetres } = basis
  switch (unit) {
    case 'metre':
      return figure
    case 'millimetre-on-map':
      return scaleDenominator === undefined ? null : figure * METRES_PER_MILLIMETRE * scaleDenominator
    case 'per-mille-of-length':
      return lengthMetres === undefined ? null : (figure / 1000) * lengthMetres
    case 'cell':
      return cellMetres === undefined ? null : figure * cellMetres
  }
}

/** Independent errors together: the root of the sum of their squares. Null as soon as one is unknown. */
export const combinedErrorMetres = (errors: readonly (number | null)[]): number | null =>
  errors.reduce<number | null>((sum, error) => (sum === null || error === null ? null : Math.hypot(sum, error)), 0)
