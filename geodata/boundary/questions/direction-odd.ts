import { atCall, type Question } from './inquiry.ts'
import { oppositeOf } from '../opposite-side.ts'

/** Two legs that follow each other run in opposite directions, so that the line comes back on itself. */
export const directionOdd: Question = {
  code: 'direction-odd',
  raisedAt: (inquiry) => {
    const legs = inquiry.calls.filter(({ act }) => act === 'travels' || act === 'divides')
    return legs
      .filter(({ side }, index) => {
        const before = legs[index - 1]?.side
        return side !== null && before !== null && before !== undefined && oppositeOf(side) === before
      })
      .map(atCall)
  },
}
