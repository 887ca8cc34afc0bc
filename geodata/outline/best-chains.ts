/**
 * The drawings of a chain of links that the least speaks against. Every link stands with all sets of places that its marks
 * may mean, every joint with all ways to meet; the best ways to come to each state are kept, so that what is decided early
 * can still be outweighed later (dynamic programming with several best).
 */
import { COST } from './costs.ts'
import { lastEnds } from './joints.ts'
import type { Joint } from './joints/meeting.ts'
import { legCost, type Crossings } from './leg-cost.ts'

import type { Metres } from '../crs/gauss-kruger.ts'
import type { Link } from './link.ts'

export type Chain = {
  readonly links: readonly Link[]
  readonly cost: number
  /** What of the cost is for another order of the sides than the told one. */
  readonly orderCost?: number
  /** The closed ring that it draws; null where a side is missing or open, undefined for a line. */
  readonly ring?: readonly Metres[] | null
}
export type ChainContext = {
  readonly isRing: boolean
  readonly crossings: Crossings
  /** `jointsBetween`, remembered where it is asked for again. */
  readonly joints: (before: Link, after: Link) => readonly Joint[]
}

type State = {
  /** The link that is under way: its start is known, its end not yet. */
  readonly link: Link
  readonly before: Step | undefined
  readonly cost: number
}
type Step = { readonly link: Link; readonly before: Step | undefined }

const KEPT_PER_STATE = 3
/** The last link of a ring mostly begins at one spot: of what leads there the ways differ in the links before. */
const KEPT_AT_THE_END = 8
const MOST_STATES = 150
const MOST_ORIGINS = 60
/** So many of the best closed chains are drawn and judged as rings. */
const MOST_CHAINS = 60

const keyOf = (link: Link, variant: number): string =>
  `${variant}|${link.start ? `${link.start[0].toFixed(0)},${link.start[1].toFixed(0)}` : '-'}`

/** The best few ways to each state, and the best states of all. */
function pruned(states: readonly (State & { readonly key: string })[], most: number): State[] {
  const kept = new Map<string, number>()
  return [...states]
    .sort((first, second) => first.cost - second.cost)
    .filter(({ key }) => {
      const count = (kept.get(key) ?? 0) + 1
      kept.set(key, count)
      return count <= most
    })
    .slice(0, MOST_STATES)
}

const ended = (link: Link, joint: Joint): Link => ({
  ...link,
  end: joint.end,
  endIsGuess: joint.endIsGuess,
  endStraysMetres: joint.endStraysMetres ?? 0,
})
const begun = (link: Link, joint: Joint): Link => ({ ...link, start: joint.start, startIsGuess: joint.startIsGuess })

/** `most`: what a chain may cost and still be looked at. */
function advance(
  states: readonly State[],
  next: readonly Link[],
  context: ChainContext,
  most: number,
  keptPerState = KEPT_PER_STATE,
): State[] {
  const further: (State & { readonly key: string })[] = []
  for (const { link, before, cost } of states)
    next.forEach((variant, index) => {
      for (const joint of context.joints(link, variant)) {
        if (cost + joint.cost > most) continue
        const done = ended(link, joint)
        const total = cost + joint.cost + legCost(done, before?.link, variant, context)
        if (total > most) continue
        const started = begun(variant, joint)
        further.push({ link: started, before: { link: done, before }, cost: total, key: keyOf(started, index) })
      }
    })
  return pruned(further, keptPerState)
}

function linksOf(step: Step | undefined): Link[] {
  const links: Link[] = []
  for (let at = step; at; at = at.before) links.unshift(at.link)
  return links
}

/** A chain with two ends: a line, or a walk that does not say that it comes back. */
export function openChains(
  stages: readonly (readonly Link[])[],
  context: ChainContext,
  starts: (link: Link) => Link,
): Chain[] {
  const [first, ...rest] = stages
  if (!first) return []
  let states: State[] = first.map((link) => ({ link: starts(link), before: undefined, cost: 0 }))
  for (const next of rest) states = advance(states, next, context, Infinity)
  return states
    .flatMap(({ link, before, cost }) =>
      lastEnds(link, before ? linksOf(before)[0] : undefined).map((joint): Chain => {
        const done = ended(link, joint)
        const end = joint.cost + legCost(done, before?.link, undefined, context)
        return { links: [...linksOf(before), done], cost: cost + end }
      }),
    )
    .sort((one, other) => one.cost - other.cost)
}

/** A chain whose last link meets its first. */
export function closedChains(stages: readonly (readonly Link[])[], context: ChainContext): Chain[] {
  if (stages.length < 2) return []
  // It is opened where least is left to choose.
  const at = bestOpening(stages, context)
  const turned = [...stages.slice(at), ...stages.slice(0, at)]
  const [firsts, lasts] = [turned[0]!, turned.at(-1)!]
  const origins = lasts
    .flatMap((last) => firsts.flatMap((first) => context.joints(last, first).map((joint) => ({ last, first, joint }))))
    .sort((one, other) => one.joint.cost - other.joint.cost)
    .slice(0, MOST_ORIGINS)
  let chains: Chain[] = []
  for (const { last, first, joint } of origins) {
    // Nothing dearer than the last chain that is looked at can come among them.
    const most = chains.length < MOST_CHAINS ? Infinity : chains.at(-1)!.cost
    let states: State[] = [{ link: begun(first, joint), before: undefined, cost: joint.cost }]
    turned.slice(1).forEach((next, index) => {
      const isLast = index === turned.length - 2
      states = advance(states, isLast ? [last] : next, context, most, isLast ? KEPT_AT_THE_END : KEPT_PER_STATE)
    })
    const found = states.map(({ link, before, cost }): Chain => {
      const done = ended(link, joint)
      const links = [...linksOf(before), done]
      const back = turned.length - at
      return {
        links: [...links.slice(back), ...links.slice(0, back)],
        cost: cost + legCost(done, before?.link, first, context),
      }
    })
    chains = [...chains, ...found].sort((one, other) => one.cost - other.cost).slice(0, MOST_CHAINS)
  }
  return chains
}

/** The link before which a chain is best opened: where it is told how its neighbours meet, in the fewest ways. */
function bestOpening(stages: readonly (readonly Link[])[], context: ChainContext): number {
  const ways = stages.map((firsts, index) => {
    const lasts = stages.at(index - 1)!
    const joints = lasts.flatMap((last) => firsts.flatMap((first) => context.joints(last, first)))
    // Where the link before is straight, only its own start can tell its end.
    const untold = joints.some(({ end, cost }) => !end || cost >= COST.unstatedEnd)
    return joints.length + (untold ? 100 : 0)
  })
  return ways.indexOf(Math.min(...ways))
}
