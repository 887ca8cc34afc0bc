import { comparableName, namesAnEdge } from '../places/name-core.ts'

import { EDGE_ANSWERS, type EdgeAnswer, type OutlineQuestion } from './model.ts'

import type { Mark } from '../boundary/model.ts'
import type { PlanePlace } from './plane-place.ts'

export type Answers = Readonly<Record<string, EdgeAnswer>>

/** The same words in one document are one question, whatever stands in brackets between them. */
export const whichEdgeKey = (mark: Mark): string => `which-edge:${comparableName(mark.quote)}`

/** An edge word on an area leaves open which of its two edges is meant. */
export const asksWhichEdge = (mark: Mark, { ring }: PlanePlace): boolean =>
  ring !== undefined && namesAnEdge(mark.quote)

export const whichEdgeQuestion = (
  mark: Mark,
  callIndex: number,
  markIndex: number,
  answers: Answers,
): OutlineQuestion => {
  const key = whichEdgeKey(mark)
  return {
    code: 'which-edge',
    key,
    callIndex,
    markIndex,
    quote: mark.quote,
    candidates: EDGE_ANSWERS,
    answer: answers[key] ?? null,
  }
}
