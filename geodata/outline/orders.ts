/** Other orders in which the sides of a parcel can be meant: legs of a side told against the sun, sides told out of turn. */
import { COST } from './costs.ts'

import type { Side } from '../boundary/model.ts'
import type { Link, Stage } from './link.ts'

export type Order = { readonly order: readonly Stage[]; readonly cost: number }

const reversed = (link: Link): Link => ({
  ...link,
  id: `${link.id}~`,
  from: link.to,
  to: link.from,
  startIsLost: link.endIsLost,
  endIsLost: link.startIsLost,
})

/** Told against the sun a side comes to its own beginning last: of a beginning on no map that cannot be seen. */
const beginsLost = (side: readonly Stage[]): boolean =>
  (side[0] ?? []).some(({ from, startIsLost }) => startIsLost && from === undefined)

const reversedSide = (side: readonly Stage[]): Stage[] => [...side].reverse().map((stage) => stage.map(reversed))

function bySide(stages: readonly Stage[]): Stage[][] {
  const sides: { side: Side | null; stages: Stage[] }[] = []
  for (const stage of stages) {
    const side = stage[0]?.side ?? null
    const last = sides.at(-1)
    if (last && last.side === side) last.stages.push(stage)
    else sides.push({ side, stages: [stage] })
  }
  return sides.map(({ stages: own }) => own)
}

/** Told one way only when more than one thing says which way. */
const hasDirection = (side: readonly Stage[]): boolean =>
  side.length > 1 ||
  (side[0] ?? []).some(({ from, to, travel }) => (from && to) !== undefined || (to && travel) !== null)

/** Every way to turn some sides round, one turned side first; then sides swapped with their neighbours. */
export function ordersOf(stages: readonly Stage[]): Order[] {
  const sides = bySide(stages)
  const turnable = sides.flatMap((side, index) => (hasDirection(side) && !beginsLost(side) ? [index] : []))
  if (sides.length > 8) return []
  const turned = Array.from({ length: 2 ** turnable.length - 1 }, (_, mask) => {
    const chosen = new Set(turnable.filter((__, bit) => ((mask + 1) >> bit) & 1))
    return {
      order: sides.flatMap((side, index) => (chosen.has(index) ? reversedSide(side) : side)),
      cost: COST.reversedSide * (chosen.size === turnable.length ? 1 : Math.min(2, chosen.size)),
    }
  })
  const swapped =
    sides.length === 4
      ? [
          [0, 2, 1, 3],
          [0, 1, 3, 2],
        ].map((places) => ({ order: places.flatMap((place) => sides[place]!), cost: COST.sidesSwapped }))
      : []
  return [...turned, ...swapped].sort((one, other) => one.cost - other.cost)
}
