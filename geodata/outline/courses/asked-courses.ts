/** Where features and words leave several courses that no choice of a place tells apart, a person is asked which is meant. */
import { candidate } from '../../answers/answer-value.ts'
import { keyOfPlace } from '../../answers/question-keys.ts'
import { rivalsOf } from '../rivals.ts'

import { courseOfValue, courseValue, followsCourse, type CourseSignature } from './course-signature.ts'
import { differencesOf } from './differences.ts'
import { runsElsewhere } from './runs-elsewhere.ts'

import type { Answers } from '../../answers/model.ts'
import type { Call } from '../../boundary/model.ts'
import type { PlaneSystem } from '../../crs/gauss-kruger.ts'
import type { Chain } from '../best-chains.ts'
import type { Link } from '../link.ts'
import type { OutlineQuestion } from '../model.ts'

const MOST_OFFERED = 5

const keyOfCourses = ({ start }: Pick<Call, 'start'>): string => keyOfPlace('several-courses', start)

/** By call: the course that a person chose. */
export function chosenCourses(
  calls: readonly Call[],
  answers: Answers,
  plane: PlaneSystem,
): ReadonlyMap<number, CourseSignature> {
  return new Map(
    calls.flatMap((call, callIndex) => {
      const chosen = courseOfValue(answers[keyOfCourses(call)], plane)
      return chosen ? [[callIndex, chosen]] : []
    }),
  )
}

export const followsChosen = ({ links }: Chain, chosen: ReadonlyMap<number, CourseSignature>): boolean =>
  [...chosen].every(([callIndex, course]) =>
    links.some((link) => link.callIndex === callIndex && followsCourse(link, course)),
  )

const linkAt = ({ links }: Chain, callIndex: number): Link | undefined =>
  links.find((link) => link.callIndex === callIndex)

/** The distinct courses of a call, the best first. */
function coursesOfCall(callIndex: number, chains: readonly Chain[]): Link[] {
  const kept: Link[] = []
  for (const chain of chains) {
    const link = linkAt(chain, callIndex)
    if (kept.length < MOST_OFFERED && link && kept.every((known) => runsElsewhere(known, link))) kept.push(link)
  }
  return kept
}

/** Calls for which a rival runs elsewhere along the same places. */
function callsAsked(chains: readonly Chain[]): number[] {
  const [best, ...others] = chains
  const asked = rivalsOf(best!, others).flatMap((rival) => {
    const differences = differencesOf(best!, rival)
    return differences.some(({ kind }) => kind === 'other-place') ? [] : differences.map(({ callIndex }) => callIndex)
  })
  return [...new Set(asked)]
}

/** `chains` in order, the best first, as they were weighed before any choice of a course. */
export function askCourses(
  { calls, text, answers, plane }: { calls: readonly Call[]; text: string; answers: Answers; plane: PlaneSystem },
  chains: readonly Chain[],
): OutlineQuestion[] {
  if (chains.length === 0) return []
  const chosen = chosenCourses(calls, answers, plane)
  const asked = new Set([...callsAsked(chains), ...chosen.keys()])
  return [...asked]
    .sort((one, other) => one - other)
    .flatMap((callIndex): OutlineQuestion[] => {
      const call = calls[callIndex]!
      const links = coursesOfCall(callIndex, chains)
      const offered = links.flatMap((link) => courseValue(link, plane) ?? [])
      const course = chosen.get(callIndex)
      const answer = course && answers[keyOfCourses(call)]!
      const stands =
        answer !== undefined && chains.some((chain) => followsChosen(chain, new Map([[callIndex, course!]])))
      const values = stands && !offered.includes(answer) ? [answer, ...offered] : offered
      if (values.length < 2) return []
      return [
        {
          code: 'several-courses',
          key: keyOfCourses(call),
          callIndex,
          markIndex: null,
          quote: text.slice(call.start, call.end),
          candidates: values.map(candidate),
          answer: stands ? answer : null,
        },
      ]
    })
}
