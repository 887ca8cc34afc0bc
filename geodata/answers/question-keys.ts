import { comparableName } from '../places/name-core.ts'

import type { Mark, QuestionCode } from '../boundary/model.ts'

/** The same words in one document are one question, whatever stands in brackets between them. */
export const keyOfMark = (code: QuestionCode, { quote }: Pick<Mark, 'quote'>): string =>
  `${code}:${comparableName(quote) || quote}`

/** For what no landmark's words can say: where in the original the call or the description begins. */
export const keyOfPlace = (code: QuestionCode, start: number, side = ''): string =>
  `${code}${side && `:${side}`}@${start}`
