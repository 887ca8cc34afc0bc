import { atMark, type Question } from './inquiry.ts'

/** Words that name a crest in one valley and a channel, a bund or a slope in the next. */
const TWO_SENSES = /(?:流水|水流|(?<![田地土塘])埂|湾|塝|劣|山腰|垠)$|半山/u
/** As the side of a parcel a spur is clear; a leg that climbs or follows it may mean its crest or its foot. */
const SPUR = /[岌岐歧崎]$/u
/** 湾心, 湾口: with its bottom or mouth named, the hollow is a valley. */
const VALLEY_PART = /(?:心|底|口|沟)$/u
const CLEAR_KINDS: ReadonlySet<string> = new Set(['bank', 'holder', 'settlement'])
const BARE_SENSES = new Set(['梁', '坑', '岗', '湾', '槽', '界', '脊', '凹', '埂子'])

/** A landmark word could mean two kinds of feature. */
export const featureAmbiguous: Question = {
  code: 'feature-ambiguous',
  raisedAt: (inquiry) =>
    inquiry.marks
      .filter(({ start, end, role, reading, kind, callIndex }) => {
        if (role === 'winner' || inquiry.calls[callIndex ?? -1]?.act === 'awards') return false
        const words = inquiry.folded.slice(start, end)
        if (CLEAR_KINDS.has(kind)) return false
        if (SPUR.test(words)) return inquiry.form !== 'four-bounds'
        return (reading.isAmbiguous && !VALLEY_PART.test(words)) || TWO_SENSES.test(words) || BARE_SENSES.has(words)
      })
      .map(atMark),
}
