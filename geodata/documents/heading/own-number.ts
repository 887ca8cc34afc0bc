/** A document's own number, as its heading writes it: 云政裁〔2015〕3号, 林证字(2006)第0410号, 编号:南山字第0317号. */
import { numberOfLine } from '../paper-numbers.ts'
import type { DocumentText } from '../document-text.ts'
import { headingLines } from './heading-lines.ts'

/** null when the heading gives none. */
export const readOwnNumber = ({ text, wordsOf }: DocumentText): string | null => {
  for (const line of headingLines(text)) {
    const found = numberOfLine(line.text)
    if (found) return wordsOf(line.start + found.start, line.start + found.end)
  }
  return null
}
