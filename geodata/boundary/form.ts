import type { DraftCall } from './calls.ts'
import type { Form, StatedMeasure } from './model.ts'

const REFERENCE = /(?:见|以).{0,12}(?:图|证|表)|图斑|东西(?:长|宽)|南北(?:长|宽)|长\d|宽\d/u

/** The form of a description from its calls; null when it holds no boundary at all. */
export const formOf = (
  folded: string,
  calls: readonly DraftCall[],
  areas: readonly StatedMeasure[],
  isStrip: boolean,
): Form | null => {
  if (calls.length === 0)
    return areas.length > 0 && (REFERENCE.test(folded) || /[地田山林]/u.test(folded)) ? 'reference' : null
  if (
    calls.every(
      ({ marks }) =>
        marks.some(({ kind }) => kind === 'sheet-figure') &&
        marks.every(({ kind, role }) => kind === 'sheet-figure' || role === 'winner'),
    )
  )
    return 'reference'
  if (isStrip) return 'strip'
  const sides = calls.filter(({ act, isSide }) => (act === 'bounds' || act === 'starts') && isSide)
  const divides = calls.some(({ act }) => act === 'divides')
  if (sides.length > 0) {
    const hasLegs = sides.some(({ isFurtherLeg }) => isFurtherLeg)
    return hasLegs || divides || calls.some(({ act }) => act === 'travels') ? 'mixed' : 'four-bounds'
  }
  if (divides || calls.every(({ act }) => act === 'awards')) return 'dividing-line'
  return calls.every(({ act }) => act === 'bounds' || act === 'awards') ? 'four-bounds' : 'walk'
}
