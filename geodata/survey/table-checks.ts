import { distanceMetres, signedAreaSquareMetres } from '../crs/plane-geometry.ts'
import { isSimpleRing } from '../crs/simple-ring.ts'

import type { Metres } from '../crs/gauss-kruger.ts'
import type { TableNotice } from './model.ts'
import type { ReadRow } from './rows-alike.ts'

/** Tables are printed to the millimetre, or coarser. */
const SAME_METRES = 0.002
/** No parcel reaches so far: a digit is wrong, or the row belongs to another zone. */
const FAR_METRES = 50_000

const isPoint = ({ pair }: ReadRow): Metres => [pair.east, pair.north]

/** Whether the last row is the first corner once more. Degrees are no metres: they are compared as they are written. */
export function closingRow(rows: readonly ReadRow[]): TableNotice | null {
  const [first, last] = [rows[0], rows.at(-1)]
  if (!first || !last || rows.length < 4) return null
  const apart = distanceMetres(isPoint(first), isPoint(last))
  const metres = first.pair.unit === 'degree' ? apart * 111_000 : apart
  if (metres <= SAME_METRES) return { code: 'closing-row', row: last.row }
  return last.name !== '' && last.name === first.name ? { code: 'closing-differs', row: last.row, metres } : null
}

const middleOf = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[values.length >> 1] ?? NaN

/** Rows that lie far from where most of them are, as positions in the list. */
export function farOff(points: readonly Metres[]): number[] {
  const centre: Metres = [middleOf(points.map(([east]) => east)), middleOf(points.map(([, north]) => north))]
  return points.flatMap((point, index) => (distanceMetres(point, centre) > FAR_METRES ? [index] : []))
}

/** Null for fewer than three points. */
export const enclosedSquareMetres = (points: readonly Metres[]): number | null =>
  points.length < 3 ? null : Math.abs(signedAreaSquareMetres(points))

export const makesNoRing = (points: readonly Metres[]): boolean =>
  points.length >= 3 && !isSimpleRing([...points, points[0]!], 0)
