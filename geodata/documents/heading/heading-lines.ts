/** The lines of a document's own heading. */
import { ROLE_WORD } from '../party-roles.ts'

const LINES_OF_HEADING = 15
const OPENS_BODY = new RegExp(`^\\s*(?:${ROLE_WORD}|甲方|乙方)`, 'u')

export type HeadingLine = { readonly text: string; readonly start: number }

/** Only what stands before the first party is the document's own heading: later numbers belong to other papers. */
export const headingLines = (text: string): HeadingLine[] => {
  const lines: HeadingLine[] = []
  let start = 0
  for (const line of text.split('\n', LINES_OF_HEADING)) {
    if (OPENS_BODY.test(line)) break
    lines.push({ text: line, start })
    start += line.length + 1
  }
  return lines
}
