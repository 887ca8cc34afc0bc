/** Legs whose two ends words and map fix, so that a direction against them is a matter for the comparison alone. */
import { crossings } from '../crs/plane-geometry.ts'

import { CLEAR_LEAD, COST } from './costs.ts'
import { goalLine } from './settle-ends.ts'

import type { Metres } from '../crs/gauss-kruger.ts'
import type { Chain } from './best-chains.ts'
import type { Goal, Link } from './link.ts'

/** Two lines that the map knows by name, and that meet but once. */
function meetOnce(link: Link, other: readonly Metres[] | undefined): boolean {
  const path = link.line?.byName && !link.line.onTerrain ? link.line.points : undefined
  return path !== undefined && other !== undefined && other !== path && crossings(path, other).length === 1
}

const namedLine = ({ line }: Link): readonly Metres[] | undefined =>
  line?.byName && !line.onTerrain ? line.points : undefined

/** A named point, or the one spot where the named line is met. */
const isTold = (goal: Goal | undefined, link: Link, beside: Link): boolean =>
  (goal?.place.point !== undefined && !goal.onTerrain) ||
  (goal !== undefined && meetOnce(link, goalLine(goal))) ||
  meetOnce(link, namedLine(beside))

/** Both ends stand where words and map leave no choice: what a direction says against it is for the comparison. */
export function isFixed({ links, cost: own }: Chain, index: number, others: readonly Chain[]): boolean {
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
