import { atCall, type Question } from './inquiry.ts'
import { comesBack } from './comes-back.ts'
import { oppositeOf } from '../opposite-side.ts'

import type { Side } from '../model.ts'
import type { PlacedCall } from './inquiry.ts'

const LEAST_LEGS = 2
/** Each half of the sky with the one across. */
const HALVES: readonly (readonly [half: string, across: string])[] = [
  ['E', 'W'],
  ['W', 'E'],
  ['N', 'S'],
  ['S', 'N'],
]
const lies = (side: Side | null, half: string): boolean =>
  side !== null && /^[NESW]{1,2}$/u.test(side) && side.includes(half)

/** Every leg goes the same way, and yet the walk comes back: it cannot be right. */
const neverTurnsBack = (legs: readonly PlacedCall[]): boolean =>
  legs.length >= LEAST_LEGS &&
  legs.every(({ side }) => side !== null && /^[NESW]{1,2}$/u.test(side)) &&
  HALVES.some(
    ([half, across]) => legs.every(({ side }) => lies(side, half)) && !legs.some(({ side }) => lies(side, across)),
  )

/** Two legs that follow each other run in opposite directions, or all legs of a round walk run the same way. */
export const directionOdd: Question = {
  code: 'direction-odd',
  raisedAt: (inquiry) => {
    const legs = inquiry.calls.filter(({ act }) => act === 'travels' || act === 'divides')
    const walk = inquiry.calls.filter(({ act }) => act === 'travels' || act === 'starts')
    if (inquiry.form === 'walk' && neverTurnsBack(legs) && comesBack(inquiry.folded, walk)) return legs.map(atCall)
    return legs
      .filter(({ side }, index) => {
        const before = legs[index - 1]?.side
        return side !== null && before !== null && before !== undefined && oppositeOf(side) === before
      })
      .map(atCall)
  },
}
