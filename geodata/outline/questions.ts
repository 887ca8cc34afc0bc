import { edgeCandidates } from '../answers/candidates.ts'
import { EDGE_ANSWERS, type Answers, type EdgeAnswer } from '../answers/model.ts'
import { keyOfMark } from '../answers/question-keys.ts'
import { namesAnEdge } from '../places/name-core.ts'

import type { Mark } from '../boundary/model.ts'
import type { OutlineQuestion } from './model.ts'
import type { PlanePlace } from './plane-place.ts'

/** An edge word on an area leaves open which of its two edges is meant. */
export const asksWhichEdge = (mark: Mark, { ring }: PlanePlace): boolean =>
  ring !== undefined && namesAnEdge(mark.quote)

/** What a person said of the words; undefined while nobody did. */
export const answeredEdge = (mark: Mark, answers: Answers): EdgeAnswer | undefined =>
  EDGE_ANSWERS.find((edge) => edge === answers[keyOfMark('which-edge', mark)])

export const whichEdgeQuestion = (
  mark: Mark,
  callIndex: number,
  markIndex: number,
  answers: Answers,
): OutlineQuestion => ({
  code: 'which-edge',
  key: keyOfMark('which-edge', mark),
  callIndex,
  markIndex,
  quote: mark.quote,
  candidates: edgeCandidates(mark),
  answer: answeredEdge(mark, answers) ?? null,
})
