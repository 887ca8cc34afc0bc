/** Where every call begins and ends: the chain that the least speaks against, and what else the words could mean. */
import { assembleRing } from './assemble-ring.ts'
import { closedChains, openChains, type Chain, type ChainContext } from './best-chains.ts'
import { COST, POOR } from './costs.ts'
import { ringCost, type WholeWords } from './judge-ring.ts'
import { ordersOf } from './orders.ts'
import { rememberedCrossings, rememberedJoints } from './remember.ts'
import { statedStart } from './settle-ends.ts'
import { doubtsOf, type Doubt } from './doubts.ts'
import { followsChosen } from './courses/asked-courses.ts'

import type { CourseSignature } from './courses/course-signature.ts'
import type { Link, Stage } from './link.ts'
import type { TerrainLines } from './terrain-lines.ts'

export type Settled = {
  readonly links: readonly Link[]
  readonly doubts: readonly Doubt[]
  /** Every chain that was judged, the best first, before any choice of a course. */
  readonly weighed: readonly Chain[]
  /** The chain that is drawn; undefined when there is none. */
  readonly drawn: Chain | undefined
  /** The last link meets the first. */
  readonly isClosed: boolean
}

const sameSpot = (first: Link | undefined, last: Link | undefined): boolean =>
  first?.from !== undefined && last?.to !== undefined && first.from.placeId === last.to.placeId

/** Whether a walk comes back to where it began: by its own name, or by words such as 回到起点. */
const comesBack = (stages: readonly Stage[], closesByWords: boolean): boolean => {
  const [firsts, lasts] = [stages[0] ?? [], stages.at(-1) ?? []]
  return stages.length > 1 && (closesByWords || firsts.some((first) => lasts.some((last) => sameSpot(first, last))))
}

function judged(chain: Chain, isRing: boolean, whole: WholeWords): Chain {
  const { ring, openSides } = assembleRing(chain.links, [])
  const crosses = openSides.some(({ reason }) => reason === 'crosses-itself')
  const cost = (crosses ? COST.crossesItself : 0) + (ring ? ringCost(chain.links, ring, isRing, whole) : 0)
  return { ...chain, cost: chain.cost + cost, ring: openSides.length === 0 ? ring : null }
}

const byCost = (one: Chain, other: Chain): number => one.cost - other.cost

export type ChainTask = {
  readonly isRing: boolean
  readonly closesByWords: boolean
  readonly whole: WholeWords
  readonly terrain: TerrainLines | undefined
  /** By call: the course that a person chose. */
  readonly chosen?: ReadonlyMap<number, CourseSignature>
}

export function settleChain(
  stages: readonly Stage[],
  { isRing, closesByWords, whole, terrain, chosen = new Map() }: ChainTask,
): Settled {
  const templates = new Map<string, Link>()
  const templateOf = (link: Link): Link => templates.get(link.id) ?? link
  const context: ChainContext = {
    isRing,
    crossings: rememberedCrossings(),
    joints: rememberedJoints(templateOf, terrain?.fall),
  }
  const isClosed = isRing || comesBack(stages, closesByWords)
  const settle = (order: readonly Stage[], orderCost: number): Chain[] => {
    for (const link of order.flat()) templates.set(link.id, link)
    if (!isClosed) return openChains(order, context, (link) => ({ ...link, start: statedStart(link, undefined) }))
    return closedChains(order, context).map((chain) => {
      const drawn = judged(chain, isRing, whole)
      return { ...drawn, cost: drawn.cost + orderCost, orderCost }
    })
  }
  let weighed = settle(stages, 0).sort(byCost)
  if (isRing && (weighed[0]?.cost ?? Infinity) > POOR)
    for (const { order, cost } of ordersOf(stages)) weighed = [...weighed, ...settle(order, cost)].sort(byCost)
  const asChosen = chosen.size === 0 ? weighed : weighed.filter((chain) => followsChosen(chain, chosen))
  const [drawn, ...others] = asChosen.length > 0 ? asChosen : weighed
  if (!drawn) return { links: [], doubts: [], weighed, drawn, isClosed }
  return { links: drawn.links, doubts: doubtsOf(drawn, others, isRing), weighed, drawn, isClosed }
}
