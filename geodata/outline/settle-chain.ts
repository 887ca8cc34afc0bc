/** Where every call begins and ends: the chain that the least speaks against, and what else the words could mean. */
import { assembleRing } from './assemble-ring.ts'
import { closedChains, openChains, type Chain, type ChainContext } from './best-chains.ts'
import { COST, POOR } from './costs.ts'
import { ringCost, type WholeWords } from './judge-ring.ts'
import { ordersOf } from './orders.ts'
import { rememberedCrossings, rememberedJoints } from './remember.ts'
import { statedStart } from './settle-ends.ts'
import { doubtsOf, type Doubt } from './doubts.ts'

import type { Link } from './link.ts'
import type { TerrainLines } from './terrain-lines.ts'
import type { Stage } from './stages.ts'

export type Settled = { readonly links: readonly Link[]; readonly doubts: readonly Doubt[] }

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
  return { ...chain, cost: chain.cost + cost }
}

const byCost = (one: Chain, other: Chain): number => one.cost - other.cost

export function settleChain(
  stages: readonly Stage[],
  {
    isRing,
    closesByWords,
    whole,
    terrain,
  }: {
    readonly isRing: boolean
    readonly closesByWords: boolean
    readonly whole: WholeWords
    readonly terrain: TerrainLines | undefined
  },
): Settled {
  const templates = new Map<string, Link>()
  const templateOf = (link: Link): Link => templates.get(link.id) ?? link
  const context: ChainContext = {
    isRing,
    crossings: rememberedCrossings(),
    joints: rememberedJoints(templateOf, terrain?.fall),
  }
  const settle = (order: readonly Stage[]): Chain[] => {
    for (const link of order.flat()) templates.set(link.id, link)
    if (!isRing && !comesBack(order, closesByWords))
      return openChains(order, context, (link) => ({ ...link, start: statedStart(link, undefined) }))
    return closedChains(order, context)
      .map((chain) => judged(chain, isRing, whole))
      .sort(byCost)
  }
  let chains = settle(stages)
  if (isRing && (chains[0]?.cost ?? Infinity) > POOR)
    for (const { order, cost } of ordersOf(stages))
      chains = [...chains, ...settle(order).map((chain) => ({ ...chain, cost: chain.cost + cost }))].sort(byCost)
  const [best, ...others] = chains
  if (!best) return { links: [], doubts: [] }
  return { links: best.links, doubts: doubtsOf(best, others, isRing) }
}
