import { ellipsoidalAreaSquareMetres } from '../../crs/ellipsoidal-area.ts'

import { rememberedCrossings } from '../remember.ts'
import { traceLink } from '../trace-link.ts'

import { courseOfValue, followsCourse } from './course-signature.ts'
import { differencesOf } from './differences.ts'
import { otherCourses, type WeighedCourse } from './other-courses.ts'
import { callsElsewhere } from './runs-elsewhere.ts'
import { reasonsAgainst, reasonsBeyond, type WeighedAs } from './weigh-chain.ts'

import type { Metres, PlaneSystem } from '../../crs/gauss-kruger.ts'
import type { Chain } from '../best-chains.ts'
import type { WholeWords } from '../judge-ring.ts'
import type { CourseDifference, OutlineAlternative, OutlineQuestion } from '../model.ts'

export type Ranking = {
  readonly drawn: Chain
  readonly weighed: readonly WeighedCourse[]
  readonly isRing: boolean
  /** The last call meets the first. */
  readonly isClosed: boolean
  readonly whole: WholeWords
  readonly plane: PlaneSystem
  readonly questions: readonly OutlineQuestion[]
  /** The ring that a chain draws; null when a side is missing, or for a line. */
  readonly ringOf: (chain: Chain) => {
    readonly ring: readonly Metres[] | null
    readonly closedByStraightMetres: number
  }
}

const round = (value: number, digits: number): number => Number(value.toFixed(digits))

/** The answer to a question of courses that chooses this one; only where no place tells it from the drawn course. */
function choosingAnswers(
  { chain, answers }: WeighedCourse,
  differences: readonly CourseDifference[],
  { questions, plane }: Ranking,
): Readonly<Record<string, string>> {
  if (Object.keys(answers).length > 0 || differences.some(({ kind }) => kind === 'other-place')) return answers
  return Object.fromEntries(
    questions
      .filter(
        ({ code, callIndex }) => code === 'several-courses' && differences.some((one) => one.callIndex === callIndex),
      )
      .flatMap(({ key, callIndex, candidates }) => {
        const link = chain.links.find((one) => one.callIndex === callIndex)
        const meant = candidates.find(({ value }) => {
          const course = courseOfValue(value, plane)
          return link && course && followsCourse(link, course)
        })
        return meant ? [[key, meant.value]] : []
      }),
  )
}

/** The other courses that fit the words, each with what it takes otherwise and what speaks against it. */
export function rankAlternatives(ranking: Ranking): OutlineAlternative[] {
  const { drawn, weighed, isRing, isClosed, whole, plane, ringOf } = ranking
  const courses = otherCourses(drawn, weighed)
  if (courses.length === 0) return []
  const weighedAs: WeighedAs = { isRing, whole, crossings: rememberedCrossings() }
  const againstDrawn = reasonsAgainst(drawn, ringOf(drawn).ring, isClosed, weighedAs)
  return courses.map((course, index) => {
    const { chain } = course
    const { ring, closedByStraightMetres } = ringOf(chain)
    const differences = differencesOf(drawn, chain)
    return {
      rank: index + 1,
      points: round(chain.cost, 2),
      morePoints: round(chain.cost - drawn.cost, 2),
      differences,
      reasons: reasonsBeyond(reasonsAgainst(chain, ring, isClosed, weighedAs), againstDrawn),
      answers: choosingAnswers(course, differences, ranking),
      closed: ring !== null && closedByStraightMetres === 0,
      gapMetres: round(closedByStraightMetres, 2),
      areaSquareMetres: ring && round(ellipsoidalAreaSquareMetres(ring.slice(0, -1).map(plane.toGeographic)), 1),
      segments: callsElsewhere(drawn, chain).flatMap(({ other }) =>
        traceLink(other).map(({ points }) => ({
          callIndex: other.callIndex,
          coordinates: points.map((point) => plane.toGeographic(point).map((degrees) => round(degrees, 8))),
        })),
      ),
    }
  })
}
