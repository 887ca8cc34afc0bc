import { CERTAINTIES, type Certainty } from '../outline/model.ts'

import type { FabricLine, LineWords } from './model.ts'
import type { Span } from '../text/span.ts'

export const isSameSpan = (one: Span | null, other: Span | null): boolean =>
  one === other || (one !== null && other !== null && one.start === other.start && one.end === other.end)

export const isSameWords = (one: LineWords, other: LineWords): boolean =>
  isSameSpan(one.call, other.call) && isSameSpan(one.mark, other.mark)

/** Both lists, each words once; the first of two that cite the same stands. */
const joinedWords = (one: readonly LineWords[], other: readonly LineWords[]): LineWords[] => [
  ...one,
  ...other.filter((words) => !one.some((known) => isSameWords(known, words))),
]

const lessCertain = (one: Certainty, other: Certainty): Certainty =>
  CERTAINTIES.indexOf(one) >= CERTAINTIES.indexOf(other) ? one : other

const lessAccurate = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? null : Math.max(one, other)

/** The first line with the words of both: nothing becomes more certain or more accurate by being shared. */
export const joinedAttributes = (one: FabricLine, other: FabricLine): FabricLine => ({
  ...one,
  words: joinedWords(one.words, other.words),
  certainty: lessCertain(one.certainty, other.certainty),
  accuracyMetres: lessAccurate(one.accuracyMetres, other.accuracyMetres),
})
