/** What speaks against a whole chain, call by call: the points that made it better or worse than another. */
import { distanceMetres } from '../../crs/plane-geometry.ts'

import { COST } from '../costs.ts'
import { weighRing, type WholeWords } from '../judge-ring.ts'
import { weighLeg, type Crossings } from '../leg-cost.ts'
import { MEETING_METRES, REACH_METRES, type Goal, type Link } from '../link.ts'
import { metresBetween } from '../plane-place.ts'

import type { Metres } from '../../crs/gauss-kruger.ts'
import type { Against } from '../against.ts'
import type { Chain } from '../best-chains.ts'
import type { AgainstCode, CourseReason } from '../model.ts'

export type WeighedAs = {
  readonly isRing: boolean
  readonly whole: WholeWords
  readonly crossings: Crossings
}

/** Fewer points than this are no reason that a person could see. */
const LEAST_POINTS = 0.05

const missesMark = (goal: Goal | undefined, at: Metres | undefined): boolean =>
  goal !== undefined && at !== undefined && metresBetween(goal.place, at) > REACH_METRES

/** The points of the meetings, named as far as the drawing shows why. */
function weighMeetings(links: readonly Link[], isClosed: boolean, points: number, against: Against): void {
  let left = points
  const take = (code: AgainstCode, most: number, callIndex: number) => {
    const taken = Math.min(left, most)
    left -= taken
    against(code, taken, callIndex)
  }
  links.forEach((link, index) => {
    const next = links[index + 1] ?? (isClosed ? links[0] : undefined)
    const gapMetres = next && link.end && next.start ? distanceMetres(link.end, next.start) : 0
    if (gapMetres > MEETING_METRES) take('gap', COST.gap + gapMetres / COST.metresPerPoint, link.callIndex)
    if (missesMark(link.to, link.end) || missesMark(link.from, link.start))
      take('mark-not-reached', COST.ignoredMark, link.callIndex)
  })
  against('meeting', left)
}

/** Every reason with its points, which add up to the cost of the chain. */
export function reasonsAgainst(
  { links, cost, orderCost = 0 }: Chain,
  ring: readonly Metres[] | null,
  isClosed: boolean,
  { isRing, whole, crossings }: WeighedAs,
): CourseReason[] {
  const reasons = new Map<string, CourseReason>()
  const add =
    (ofCall: number | null): Against =>
    (code, points, callIndex) => {
      const key = `${code}#${callIndex ?? ofCall}`
      const known = reasons.get(key)?.points ?? 0
      reasons.set(key, { code, callIndex: callIndex ?? ofCall, points: known + points })
    }
  const ofWhole = add(null)
  links.forEach((link, index) => {
    const ofCall = add(link.callIndex)
    const [before, after] = isClosed
      ? [links.at(index - 1), links[(index + 1) % links.length]]
      : [links[index - 1], links[index + 1]]
    // Length is one thing for the whole course: what one leg has more another may have less.
    const against: Against = (code, points) => (code === 'longer' ? ofWhole : ofCall)(code, points)
    weighLeg(link, before, after, { isRing, crossings }, against)
  })
  if (ring) weighRing(links, ring, isRing, whole, ofWhole)
  ofWhole('other-order', orderCost)
  const named = [...reasons.values()].reduce((sum, { points }) => sum + points, 0)
  weighMeetings(links, isClosed, Math.max(0, cost - named), ofWhole)
  return [...reasons.values()].filter(({ points }) => points > LEAST_POINTS)
}

/** What speaks against one course beyond what speaks against another, the weightiest first. */
export function reasonsBeyond(reasons: readonly CourseReason[], drawn: readonly CourseReason[]): CourseReason[] {
  return reasons
    .map((reason) => {
      const own = drawn.find(({ code, callIndex }) => code === reason.code && callIndex === reason.callIndex)
      return { ...reason, points: reason.points - (own?.points ?? 0) }
    })
    .filter(({ points }) => points > LEAST_POINTS)
    .map((reason) => ({ ...reason, points: Math.round(reason.points * 100) / 100 }))
    .sort((one, other) => other.points - one.points)
}
