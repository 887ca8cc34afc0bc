import { readAdjoin, readTouch } from './phrases/adjoin.ts'
import { readBoundedBy } from './phrases/bounded-by.ts'
import { readFollow } from './phrases/follow.ts'
import { readPass } from './phrases/pass.ts'
import { readPlainWord } from './phrases/plain-word.ts'
import { readReach } from './phrases/reach.ts'
import { readRemark } from './phrases/remark.ts'
import { readBasePoint, readStartFrom } from './phrases/start-from.ts'
import { readBareLandmark, readBeside } from './phrases/bare-landmark.ts'
import { readStripWidth } from './phrases/strip-width.ts'
import { readTravel } from './phrases/travel.ts'

import { pairBasePoints } from './refiners/base-points.ts'
import { readGivenNames } from './refiners/given-names.ts'
import { joinSheetLines } from './refiners/sheet-lines.ts'
import { readWatershed } from './refiners/watershed.ts'

import type { DraftCall } from './calls.ts'
import type { Step, StepRecogniser } from './step.ts'
import type { Token } from './token.ts'

/** The ways of saying a step, in the order in which they are tried at each place; the first that fits is taken. */
const STEP_RECOGNISERS: readonly StepRecogniser[] = [
  readStripWidth,
  readRemark,
  readStartFrom,
  readBasePoint,
  readBoundedBy,
  readFollow,
  readReach,
  readPass,
  readAdjoin,
  readTouch,
  readTravel,
  readPlainWord,
  readBeside,
  readBareLandmark,
]

/** What the calls of the whole text say about each other, in this order. */
export const REFINERS: readonly ((calls: readonly DraftCall[]) => DraftCall[])[] = [
  readWatershed,
  readGivenNames,
  pairBasePoints,
  joinSheetLines,
]

/** All that the tokens say, in order. Tokens that no recogniser takes are left out: they stay unread. */
export const readSteps = (folded: string, tokens: readonly Token[], isStrip: boolean): Step[] => {
  const steps: Step[] = []
  let index = 0
  while (index < tokens.length) {
    const reader = { folded, tokens, index, isStrip }
    let taken = false
    for (const recognise of STEP_RECOGNISERS) {
      const reading = recognise(reader)
      if (!reading) continue
      steps.push(reading.step)
      index = Math.max(reading.next, index + 1)
      taken = true
      break
    }
    if (!taken) index++
  }
  return steps
}
