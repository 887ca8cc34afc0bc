import type { AskedQuestion, QuestionCall } from './model.ts'

const placeKey = ({ descriptionIndex, callIndex, markIndex }: QuestionCall): string =>
  `${descriptionIndex}#${callIndex}#${markIndex}`

const together = (one: readonly QuestionCall[], other: readonly QuestionCall[]): QuestionCall[] => [
  ...new Map([...one, ...other].map((place) => [placeKey(place), place])).values(),
]

/** Two lists of questions as one, each key once with the places of both; the first list stands first. */
export const joinQuestions = <Asked extends AskedQuestion>(
  first: readonly Asked[],
  second: readonly Asked[],
): Asked[] => {
  const joined = first.map((question) => {
    const other = second.find(({ key }) => key === question.key)
    return other ? { ...question, calls: together(question.calls, other.calls) } : question
  })
  return [...joined, ...second.filter(({ key }) => !first.some((question) => question.key === key))]
}
