/** What the orders of a judgment leave of the decision under review. */
import type { Order, OrderEffect, Standing } from '../model.ts'
import { orderEffects } from './order-effects.ts'

const STANDING_OF: readonly (readonly [OrderEffect, Standing])[] = [
  ['revokes', 'revoked'],
  ['revokes-part', 'stands-in-part'],
  ['changes', 'changed'],
  ['declares-unlawful', 'declared-unlawful'],
  ['upholds', 'stands'],
  ['dismisses-claim', 'stands'],
]

const standingByEffects = (effects: readonly OrderEffect[]): Standing | null =>
  STANDING_OF.find(([effect]) => effects.includes(effect))?.[1] ?? null

/** What the court below ordered, where the judgment tells it: 原审法院…判决驳回…的诉讼请求. */
const BELOW = /(?:原审|一审)(?:法院|判决)?[^。\n]{0,60}判决:?(?<orders>(?:驳回|维持|撤销|变更)[^。\n]{0,200})/u

const standingBelow = (text: string): Standing | null => {
  const orders = BELOW.exec(text)?.groups?.['orders']
  return orders ? standingByEffects(orderEffects(orders)) : null
}

/**
 * `text` folded. Who dismisses an appeal leaves what the court below decided; `not-decided` where the orders say
 * nothing of the decision, as when a suit is dismissed unheard.
 */
export const standingOf = (orders: readonly Order[], text: string): Standing => {
  const effects = orders.flatMap((order) => order.effects)
  const own = standingByEffects(effects)
  if (own) return own
  return (effects.includes('dismisses-appeal') ? standingBelow(text) : null) ?? 'not-decided'
}
