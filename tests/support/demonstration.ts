import { readFileSync } from 'node:fs'

import { digitize, type DigitizedCase, type DigitizedOutline } from '../../geodata/digitize.ts'
import { DEFAULT_WORLD_SEED } from '../../seeds/places/qinba-hill/world-seed.ts'
import { makeGazetteer } from '../../seeds/places/qinba-hill/gazetteer.ts'

import type { OutlineRole } from '../../geodata/outline/model.ts'
import type { Answers } from '../../geodata/answers/model.ts'
import type { Place } from '../../geodata/places/place.ts'

export const EDGE_QUESTION = 'which-edge:六奎田垌西面田边'
export const judgmentText = readFileSync(new URL('../../seeds/cases/qinba-hill/judgment.txt', import.meta.url), 'utf8')

export type DemonstrationChange = {
  readonly seed?: number
  readonly answers?: Answers
  readonly change?: (places: Place[]) => Place[]
}

/** The demonstration, drawn in the default world or another, under given answers, with places changed by the test. */
export function demonstration({ seed = DEFAULT_WORLD_SEED, answers, change }: DemonstrationChange = {}): DigitizedCase {
  const places = makeGazetteer(seed)
  return digitize(judgmentText, change?.(places) ?? places, answers ?? { [EDGE_QUESTION]: 'near' })
}

export function outlineOf(digitized: DigitizedCase, role: OutlineRole, letter: string | null = null): DigitizedOutline {
  const found = digitized.outlines.find(
    ({ role: ownRole, descriptionIndex }) =>
      ownRole === role && digitized.document.descriptions[descriptionIndex]?.claimantLetter === letter,
  )
  if (!found) throw new Error(`The demonstration has no ${role} ${letter ?? ''}.`)
  return found
}
