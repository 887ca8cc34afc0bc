import type { Question } from './inquiry.ts'
import type { Side } from '../model.ts'

const OPPOSITE: Partial<Record<Side, Side>> = { N: 'S', S: 'N', E: 'W', W: 'E', NE: 'SW', SW: 'NE', NW: 'SE', SE: 'NW' }

/** Two legs that follow each other run in opposite directions, so that the line comes back on itself. */
export const directionOdd: Question = {
  code: 'direction-odd',
  isOpen: ({ drafts }) => {
    const legs = drafts.filter(({ act }) => act === 'travels' || act === 'divides')
    return legs.some(({ side }, index) => {
      const before = legs[index - 1]?.side
      return side !== null && before !== null && before !== undefined && OPPOSITE[side] === before
    })
  },
}
