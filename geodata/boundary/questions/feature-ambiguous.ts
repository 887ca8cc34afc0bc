import { atMark, type Question } from './inquiry.ts'

/** Words that name a crest in one valley and a channel, a bund or a slope in the next. */
const TWO_SENSES = /(?:流水|水流|(?<![田地土塘])埂|湾|塝|岌|岐|歧|劣|山腰|垠)$|半山/u
const BARE_SENSES = new Set(['梁', '坑', '岗', '湾', '槽', '界', '脊', '凹'])

/** A landmark word could mean two kinds of feature. */
export const featureAmbiguous: Question = {
  code: 'feature-ambiguous',
  raisedAt: (inquiry) =>
    inquiry.marks
      .filter(({ start, end, role, reading }) => {
        if (role === 'winner') return false
        const words = inquiry.folded.slice(start, end)
        if (role === 'line' && reading.kind === 'place') return true
        return reading.isAmbiguous || TWO_SENSES.test(words) || BARE_SENSES.has(words)
      })
      .map(atMark),
}
