import type { CaseView } from '../../../geodata/wire/case.ts'

/** Words as if they stood at the start of a document. */
export const quote = (words: string) => ({ start: 0, end: words.length, quote: words })

/** A description of four bounds with one call and nothing open. */
export const description = (
  id: string,
  subject: 'claim' | 'disputed-extent' | 'ruling-line',
  letter: string | null,
): CaseView['descriptions'][number] => ({
  id,
  subject,
  landName: null,
  claimantLetter: letter,
  paperTitle: null,
  paperDate: null,
  blank: false,
  start: 0,
  end: 10,
  form: 'four-bounds',
  calls: [{ start: 7, end: 12, side: 'E', act: 'bounds', marks: [] }],
  areas: [],
  questions: [],
  unread: [],
})

/** One strip of a household, of which nothing is drawn. */
export const stripOf = (holder: string): CaseView['strips'][number] => ({
  landName: null,
  origin: null,
  shares: [
    {
      descriptionId: '9',
      numbers: null,
      numberWords: null,
      footWidth: null,
      topWidth: null,
      holder,
      maskedHolder: `${holder.slice(0, 1)}某户`,
    },
  ],
  intervals: [],
  unplaced: [],
  contradictions: [],
  toldMetres: 0,
  footLine: null,
})
