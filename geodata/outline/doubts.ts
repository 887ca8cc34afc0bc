/** Calls whose course the drawing chose although words and places leave more than one, or speak against it. */
import { crossings } from '../crs/plane-geometry.ts'

import { CLEAR_LEAD, COST } from './costs.ts'
import { ELSEWHERE_METRES, runsElsewhere } from './courses/runs-elsewhere.ts'
import { courseOf, directionOf } from './leg-cost.ts'
import { rivalsOf } from './rivals.ts'
import { goalLine } from './settle-ends.ts'

import type { Chain } from './best-chains.ts'
import type { Metres } from '../crs/gauss-kruger.ts'
import type { Goal, Link } from './link.ts'
import type { BoundaryReading } from '../boundary/model.ts'
import type { OpenReason, OpenSide } from './model.ts'

export type Doubt = { readonly callIndex: number; readonly reason: OpenReason }

/** Two lines that the map knows by name, and that meet but once. */
function meetOnce(link: Link, other: readonly Metres[] | undefined): boolean {
  const path = link.line?.byName && !link.line.onTerrain ? link.line.points : undefined
  return path !== undefined && other !== undefined && other !== path && crossings(path, other).length === 1
}

const namedLine = ({ line }: Link): readonly Metres[] | undefined =>
  line?.byName && !line.onTerrain ? line.points : undefined

/** A named point, or the one spot where the named line is met. */
const isTold = (goal: Goal | undefined, link: Link, beside: Link): boolean =>
  goal?.place.point !== undefined ||
  (goal !== undefined && meetOnce(link, goalLine(goal))) ||
  meetOnce(link, namedLine(beside))

/** Both ends stand where words and map leave no choice: what a direction says against it is for the comparison. */
function isFixed({ links, cost: own }: Chain, index: number, others: readonly Chain[]): boolean {
  // Of its own points those for the direction would fall away with another place of the name.
  const most = own + COST.against + CLEAR_LEAD
  const [link, before, after] = [links[index]!, links.at(index - 1)!, links[(index + 1) % links.length]!]
  const likely = others.filter(({ cost }) => cost < most)
  const namesakes = likely.some((chain) =>
    chain.links.some(
      (other) =>
        other.callIndex === link.callIndex &&
        (other.from?.placeId !== link.from?.placeId || other.to?.placeId !== link.to?.placeId),
    ),
  )
  return !namesakes && isTold(link.from ?? before.to, link, before) && isTold(link.to ?? after.from, link, after)
}

/** It ends at a point on no map, and what stands for that point may lie elsewhere. */
function hasLostEnd(link: Link, next: Link): boolean {
  if ([link.from, link.to, next.from].some((goal) => goal?.isAssumed)) return true
  if (link.endStraysMetres > 0) return link.endStraysMetres > ELSEWHERE_METRES
  return (link.endIsLost || next.startIsLost) && (link.endIsGuess || !link.end)
}

export function doubtsOf(best: Chain, others: readonly Chain[], isRing: boolean): Doubt[] {
  const rivals = rivalsOf(best, others)
  const several = best.links.filter((link) =>
    rivals.some(({ links }) => links.some((other) => other.callIndex === link.callIndex && runsElsewhere(link, other))),
  )
  const against = best.links.filter(
    (link, index) => directionOf(link, courseOf(link), isRing) === 'against' && !isFixed(best, index, others),
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
