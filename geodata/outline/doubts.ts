/** Calls whose course the drawing chose although words and places leave more than one, or speak against it. */
import { runsElsewhere } from './courses/runs-elsewhere.ts'
import { isFixed } from './fixed-ends.ts'
import { courseOf, directionOf } from './leg-cost.ts'
import { legsAtLostPoints } from './lost-ends.ts'
import { rivalsOf } from './rivals.ts'

import type { Chain } from './best-chains.ts'
import type { BoundaryReading } from '../boundary/model.ts'
import type { OpenReason, OpenSide } from './model.ts'

export type Doubt = { readonly callIndex: number; readonly reason: OpenReason }

export function doubtsOf(best: Chain, others: readonly Chain[], isRing: boolean): Doubt[] {
  const rivals = rivalsOf(best, others)
  const several = best.links.filter((link) =>
    rivals.some(({ links }) => links.some((other) => other.callIndex === link.callIndex && runsElsewhere(link, other))),
  )
  const against = best.links.filter(
    (link, index) =>
      link.line?.losesForm ||
      (directionOf(link, courseOf(link), isRing) === 'against' && !isFixed(best, index, others)),
  )
  const resembling = best.links.filter(({ line, from, to }) => line?.resembles || from?.resembles || to?.resembles)
  const lost = legsAtLostPoints(best)
  // Of two lines of the terrain that do not meet either may be the wrong one; a point on no map is a matter of its own.
  const apart = best.links.filter(({ line, startIsGuess, endIsGuess, endStraysMetres }, index) => {
    const before = best.links.at(index - 1)!
    return line?.onTerrain && ((startIsGuess && before.endStraysMetres === 0) || (endIsGuess && endStraysMetres === 0))
  })
  return [
    ...apart.map(({ callIndex }): Doubt => ({ callIndex, reason: 'no-meeting' })),
    ...several.map(({ callIndex }): Doubt => ({ callIndex, reason: 'several-courses' })),
    ...lost.map(({ callIndex }): Doubt => ({ callIndex, reason: 'no-place' })),
    ...resembling.map(({ callIndex }): Doubt => ({ callIndex, reason: 'name-resembles' })),
    ...against.map(({ callIndex }): Doubt => ({ callIndex, reason: 'against-the-words' })),
  ]
}

/** What a drawing chose although it could be otherwise stands open too, on its own call, and once. */
export function withDoubted(
  openSides: readonly OpenSide[],
  doubts: readonly Doubt[],
  { calls }: BoundaryReading,
): OpenSide[] {
  const open = new Set(openSides.map(({ callIndex }) => callIndex))
  const doubted = doubts
    .filter(
      ({ callIndex }, index) =>
        !open.has(callIndex) && doubts.findIndex((one) => one.callIndex === callIndex) === index,
    )
    .map(({ callIndex, reason }): OpenSide => ({ callIndex, side: calls[callIndex]!.side, reason, gapMetres: null }))
  return [...doubted, ...openSides]
}
