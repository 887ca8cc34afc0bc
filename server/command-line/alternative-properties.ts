import { AGAINST_WORDS, DIFFERENCE_WORDS } from '../../geodata/words/alternative-words.ts'

import { quoted } from './segment-properties.ts'

import type { BoundaryReading } from '../../geodata/boundary/model.ts'
import type { OutlineAlternative } from '../../geodata/outline/model.ts'

/** Another course with its differences and reasons in words. */
export function alternativeProperties(
  { segments: _, ...alternative }: OutlineAlternative,
  { calls }: BoundaryReading,
  text: string,
): object {
  const wordsOf = (callIndex: number | null) => {
    const call = callIndex === null ? undefined : calls[callIndex]
    return call ? quoted(text, call) : null
  }
  return {
    ...alternative,
    differences: alternative.differences.map((difference) => ({
      ...difference,
      sentence: { zh: DIFFERENCE_WORDS['zh-CN'][difference.kind], en: DIFFERENCE_WORDS.en[difference.kind] },
      words: wordsOf(difference.callIndex),
    })),
    reasons: alternative.reasons.map((reason) => ({
      ...reason,
      sentence: { zh: AGAINST_WORDS['zh-CN'][reason.code], en: AGAINST_WORDS.en[reason.code] },
    })),
  }
}
