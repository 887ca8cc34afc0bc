import { directionOdd } from './direction-odd.ts'
import { featureAmbiguous } from './feature-ambiguous.ts'
import { holderOnly } from './holder-only.ts'
import { landmarkPerishable } from './landmark-perishable.ts'
import { nameGarbled } from './name-garbled.ts'
import { noLandmark } from './no-landmark.ts'
import { openEnd } from './open-end.ts'
import { refersElsewhere } from './refers-elsewhere.ts'
import { sideMissing } from './side-missing.ts'
import { whichEdge } from './which-edge.ts'

import type { QuestionPlace } from '../model.ts'
import type { Inquiry, Question, RaisedAt } from './inquiry.ts'

/** In the order of the closed list of codes. */
const QUESTIONS: readonly Question[] = [
  sideMissing,
  directionOdd,
  featureAmbiguous,
  whichEdge,
  nameGarbled,
  landmarkPerishable,
  openEnd,
  refersElsewhere,
  holderOnly,
  noLandmark,
]

const isSamePlace = (one: RaisedAt, other: RaisedAt): boolean =>
  one.callIndex === other.callIndex && one.markIndex === other.markIndex

/** What a careful officer would have to ask about the description, and where; once for each place. */
export const askQuestions = (inquiry: Inquiry): QuestionPlace[] =>
  QUESTIONS.flatMap(({ code, raisedAt }) => {
    const places = raisedAt(inquiry)
    return places
      .filter((place, index) => places.findIndex((other) => isSamePlace(place, other)) === index)
      .map((place) => ({ code, ...place }))
  })
