import { atCall, sidesOf, WHOLE_DESCRIPTION, type Inquiry, type Question } from './inquiry.ts'

import type { Side } from '../model.ts'

const SETS: readonly (readonly Side[])[] = [
  ['E', 'S', 'W', 'N'],
  ['up', 'down', 'left', 'right'],
  ['up', 'down', 'in', 'out'],
]

const isMissing = (inquiry: Inquiry, told: readonly (Side | null)[]): boolean => {
  const { form } = inquiry
  if (form === 'walk' || form === 'dividing-line') return false
  if (form === 'reference') return inquiry.drafts.length === 0
  if (form === 'mixed' || form === 'strip') return new Set(told).size < 4
  return !SETS.some((set) => set.every((side) => told.includes(side)))
}

/** The sides do not make a full set: asked of the whole. One is told twice: asked of each clause that tells it. */
export const sideMissing: Question = {
  code: 'side-missing',
  raisedAt: (inquiry) => {
    const sides = sidesOf(inquiry)
    const told = sides.map(({ side }) => side)
    const doubled =
      inquiry.form === 'four-bounds'
        ? sides.filter(({ side }) => told.filter((other) => other === side).length > 1).map(atCall)
        : []
    return isMissing(inquiry, told) ? [WHOLE_DESCRIPTION, ...doubled] : doubled
  },
}
