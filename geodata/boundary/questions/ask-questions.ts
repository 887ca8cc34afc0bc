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

import type { QuestionCode } from '../model.ts'
import type { Inquiry, Question } from './inquiry.ts'

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

/** What a careful officer would have to ask about the description. */
export const askQuestions = (inquiry: Inquiry): QuestionCode[] =>
  QUESTIONS.filter(({ isOpen }) => isOpen(inquiry)).map(({ code }) => code)
