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
import { inquiryOf, type Question, type RaisedAt } from './inquiry.ts'

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

const oncePerPlace = (places: readonly RaisedAt[]): RaisedAt[] => {
  if (places.length < 2) return [...places]
  return [...new Map(places.map((place) => [`${place.callIndex} ${place.markIndex}`, place])).values()]
}

/** What a careful officer would have to ask about the description, and where; once for each place. */
export const askQuestions = (told: Parameters<typeof inquiryOf>[0]): QuestionPlace[] => {
  const inquiry = inquiryOf(told)
  return QUESTIONS.flatMap(({ code, raisedAt }) => oncePerPlace(raisedAt(inquiry)).map((place) => ({ code, ...place })))
}
