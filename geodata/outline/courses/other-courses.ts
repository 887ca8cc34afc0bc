/** Out of all chains that were weighed, the few that a person would see as other courses. */
import { courseOf } from '../leg-cost.ts'

import { callsElsewhere } from './runs-elsewhere.ts'

import type { Chain } from '../best-chains.ts'

/** A chain, and the answers under which it was weighed where they are not those that stand. */
export type WeighedCourse = { readonly chain: Chain; readonly answers: Readonly<Record<string, string>> }

const MOST_COURSES = 5
/** What so much more speaks against does not fit the words; a course that only another answer takes is told however it fits. */
const MOST_POINTS_BEHIND = 10

/** A call that is not drawn at all is no other course. */
const isAnotherCourse = (known: Chain, chain: Chain): boolean =>
  callsElsewhere(known, chain).some(({ other }) => courseOf(other).length > 1)

/** The best first. Each runs elsewhere than the drawn chain and than those before it. */
export function otherCourses(drawn: Chain, weighed: readonly WeighedCourse[]): WeighedCourse[] {
  const kept: WeighedCourse[] = []
  for (const course of [...weighed].sort((one, other) => one.chain.cost - other.chain.cost)) {
    if (kept.length === MOST_COURSES) break
    const fits = course.chain.cost <= drawn.cost + MOST_POINTS_BEHIND || Object.keys(course.answers).length > 0
    if (fits && [drawn, ...kept.map(({ chain }) => chain)].every((known) => isAnotherCourse(known, course.chain)))
      kept.push(course)
  }
  return kept
}
