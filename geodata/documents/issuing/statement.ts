/** What a sentence says of one hand on a paper, before it is tied to the paper. */
import type { Span } from '../../text/span.ts'
import type { DocumentKind, IssuerStatement } from '../model.ts'

export type FoundStatement = Pick<IssuerStatement, 'step' | 'by' | 'opinion' | 'seal' | 'sealPlace'> &
  Span & {
    /** Where the paper is named only by its kind (该证, 填表); null when any paper may be meant. */
    readonly of: DocumentKind | null
  }

const LONGEST_WINDOW = 160

/** A sentence opens also behind a long quotation, not behind a quoted word, and behind the number of an entry. */
const OPENS_SENTENCE = /[。;\n]|”(?<!“[^“”]{0,12}”)|(?<!\d)\d{1,2}、/gu

/** From the sentence's beginning, or the end of the statement before, to the verb. */
export const windowBefore = (text: string, at: number, notBefore = 0): Span => {
  const from = Math.max(notBefore, at - LONGEST_WINDOW)
  const last = [...text.slice(from, at).matchAll(OPENS_SENTENCE)].at(-1)
  return { start: last ? from + last.index + last[0].length : from, end: at }
}
