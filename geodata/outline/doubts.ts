/** Calls whose course the drawing chose although words and places leave more than one, or speak against it. */
import { CLEAR_LEAD } from './costs.ts'
import { ELSEWHERE_METRES, runsElsewhere } from './courses/runs-elsewhere.ts'
import { courseOf, directionOf } from './leg-cost.ts'

import type { Chain } from './best-chains.ts'
import type { Link } from './link.ts'
import type { BoundaryReading } from '../boundary/model.ts'
import type { OpenReason, OpenSide } from './model.ts'

export type Doubt = { readonly callIndex: number; readonly reason: OpenReason }

/** Both ends stand at named points of which there is but one: what a direction says against it is for the comparison. */
function isFixed(links: readonly Link[], index: number, others: readonly Chain[]): boolean {
  const [link, before, after] = [links[index]!, links.at(index - 1), links[(index + 1) % links.length]]
  const goals = [link.from ?? before?.to, link.to ?? after?.from]
  const namesakes = others.some((chain) =>
    chain.links.some(
      (other) =>
        other.callIndex === link.callIndex &&
        (other.from?.placeId !== link.from?.placeId || other.to?.placeId !== link.to?.placeId),
    ),
  )
  return !namesakes && goals.every((goal) => goal?.place.point !== undefined)
}

/** It ends at a point on no map, and what stands for that point may lie elsewhere. */
function hasLostEnd(link: Link, next: Link): boolean {
  if ([link.from, link.to, next.from].some((goal) => goal?.isAssumed)) return true
  if (link.endStraysMetres > 0) return link.endStraysMetres > ELSEWHERE_METRES
  return (link.endIsLost || next.startIsLost) && (link.endIsGuess || !link.end)
}

export function doubtsOf(best: Chain, others: readonly Chain[], isRing: boolean): Doubt[] {
  const rivals = others.filter(({ cost }) => cost < best.cost + CLEAR_LEAD)
  const several = best.links.filter((link) =>
    rivals.some(({ links }) => links.some((other) => other.callIndex === link.callIndex && runsElsewhere(link, other))),
  )
  const against = best.links.filter(
    (link, index) => directionOf(link, courseOf(link), isRing) === 'against' && !isFixed(best.links, index, others),
  )
  const lost = best.links.filter((link, index) => hasLostEnd(link, best.links[(index + 1) % best.links.length]!))
  // Of two lines of the terrain that do not meet either may be the wrong one.
  const apart = best.links.filter(
    ({ line, startIsGuess, endIsGuess }) => line?.onTerrain && (startIsGuess || endIsGuess),
  )
  return [
    ...apart.map(({ callIndex }): Doubt => ({ callIndex, reason: 'no-meeting' })),
    ...several.map(({ callIndex }): Doubt => ({ callIndex, reason: 'several-courses' })),
    ...lost.map(({ callIndex }): Doubt => ({ callIndex, reason: 'no-place' })),
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
