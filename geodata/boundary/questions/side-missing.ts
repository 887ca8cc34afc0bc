import { sidesOf, type Question } from './inquiry.ts'

import type { Side } from '../model.ts'

const SETS: readonly (readonly Side[])[] = [
  ['E', 'S', 'W', 'N'],
  ['up', 'down', 'left', 'right'],
  ['up', 'down', 'in', 'out'],
]

/** The sides do not make a full set, or one is told twice in different clauses. */
export const sideMissing: Question = {
  code: 'side-missing',
  isOpen: (inquiry) => {
    const { form } = inquiry
    if (form === 'walk' || form === 'dividing-line') return false
    if (form === 'reference') return inquiry.drafts.length === 0
    const told = sidesOf(inquiry).map(({ side }) => side)
    if (form === 'mixed') return new Set(told).size < 4
    const isFull = SETS.some((set) => set.every((side) => told.includes(side)))
    return form === 'strip' ? new Set(told).size < 4 : !isFull || new Set(told).size < told.length
  },
}
