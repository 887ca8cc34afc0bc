import { atCall, WHOLE_DESCRIPTION, type Inquiry, type PlacedCall, type Question } from './inquiry.ts'

import type { Side } from '../model.ts'

const SETS: readonly (readonly Side[])[] = [
  ['E', 'S', 'W', 'N'],
  ['up', 'down', 'left', 'right'],
  ['up', 'down', 'in', 'out'],
  ['NE', 'SE', 'SW', 'NW'],
]

const isMissing = (inquiry: Inquiry, told: readonly (Side | null)[]): boolean => {
  const { form } = inquiry
  if (form === 'walk' || form === 'dividing-line') return false
  if (form === 'reference') return inquiry.calls.length === 0
  if (form === 'mixed' || form === 'strip') return new Set(told).size < 4
  return !SETS.some((set) => set.every((side) => told.includes(side)))
}

const toldTwice = (sides: readonly PlacedCall[]): PlacedCall[] => {
  const times = new Map<Side | null, number>()
  for (const { side } of sides) times.set(side, (times.get(side) ?? 0) + 1)
  return sides.filter(({ side }) => (times.get(side) ?? 0) > 1)
}

/** The sides do not make a full set: asked of the whole. One is told twice: asked of each clause that tells it. */
export const sideMissing: Question = {
  code: 'side-missing',
  raisedAt: (inquiry) => {
    const sides = inquiry.sides
    const told = sides.map(({ side }) => side)
    const doubled = inquiry.form === 'four-bounds' ? toldTwice(sides).map(atCall) : []
    return isMissing(inquiry, told) ? [WHOLE_DESCRIPTION, ...doubled] : doubled
  },
}
