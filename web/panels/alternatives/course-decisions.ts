import type { CaseView } from '../../../geodata/wire/case.ts'
import type { WireOutline } from '../../../geodata/wire/geometry.ts'
import type { WireQuestion } from '../../../geodata/wire/questions.ts'

export type Alternative = WireOutline['alternatives'][number]

/** What a person decides by choosing a course: a place for some words, or an answer to a question. */
export type CourseDecision =
  | { readonly type: 'place'; readonly callIndex: number; readonly markIndex: number | null; readonly placeId: string }
  | { readonly type: 'answer'; readonly question: WireQuestion; readonly value: string }

const placesOf = ({ differences }: Alternative) =>
  differences.flatMap(({ kind, callIndex, markIndex, placeId }) =>
    kind === 'other-place' ? [{ callIndex, markIndex, placeId }] : [],
  )

const toldBy = (course: Alternative): string => JSON.stringify([placesOf(course), course.answers])

/**
 * The decisions that choose this course and no other; empty where none do and the line has to be drawn: it takes no
 * place of the case, its question is not asked, or a better course is chosen by the same decisions.
 */
export function decisionsFor(course: Alternative, { alternatives }: WireOutline, view: CaseView): CourseDecision[] {
  const first = alternatives.find((known) => toldBy(known) === toldBy(course))
  const places = placesOf(course)
  const answers = Object.entries(course.answers)
  const decided: CourseDecision[] = [
    ...answers.flatMap(([key, value]): CourseDecision[] => {
      const question = view.questions.find((known) => known.key === key)
      return question ? [{ type: 'answer', question, value }] : []
    }),
    ...places.flatMap((place): CourseDecision[] =>
      view.places.some(({ id }) => id === place.placeId)
        ? [{ type: 'place', ...place, placeId: place.placeId ?? '' }]
        : [],
    ),
  ]
  return first === course && decided.length === places.length + answers.length ? decided : []
}
