import { digitize, type DigitizedCase } from '../../geodata/digitize.ts'
import { failure, success, type Result } from '../../geodata/result.ts'

import type { Place } from '../../geodata/places/place.ts'
import type { ElevationGrid } from '../../geodata/terrain/model.ts'
import type { TextDocument } from '../files/text-document.ts'

/** An answer that stands ready before the document is read: for every question of the code whose words contain the quote. */
export type ReadyAnswer = {
  readonly code: string
  readonly quoteContains: string
  readonly value: string
  readonly answeredBy: string
  readonly answeredAt: string
}

export const readyAnswerTo = (
  question: { code: string; quote: string },
  answers: readonly ReadyAnswer[],
): ReadyAnswer | undefined =>
  answers.find(({ code, quoteContains }) => code === question.code && question.quote.includes(quoteContains))

/**
 * The one way from a document to a digitized case, for the command line and for the server's import. A text without any
 * boundary, or with nothing but a blank form, is a problem; marks that no place answers to are none.
 */
export function digitizeDocument(
  document: TextDocument,
  places: readonly Place[],
  answers: readonly ReadyAnswer[],
  grid?: ElevationGrid,
): Result<DigitizedCase> {
  const first = digitize(document.text, places, {}, grid)
  const { descriptions } = first.document
  const file = document.fileName
  if (descriptions.length === 0)
    return failure({ code: 'no-boundary', details: { file, characters: document.text.length } })
  const filled = descriptions.filter(({ blank }) => !blank)
  if (filled.length === 0)
    return failure({ code: 'blank-form', details: { file, position: descriptions[0]!.start + 1 } })
  const given = Object.fromEntries(
    first.questions.flatMap((question) => {
      const answer = readyAnswerTo(question, answers)
      return answer ? [[question.key, answer.value]] : []
    }),
  )
  return success(Object.keys(given).length === 0 ? first : digitize(document.text, places, given, grid))
}
