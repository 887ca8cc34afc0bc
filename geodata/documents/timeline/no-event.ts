/** Dates that tell of nothing that happened in the matter. */
import type { Span } from '../../text/span.ts'

const BORN = /^[^,。;\n]{0,3}(?:出生|生(?=[,。;\n人]|$))/u

/** 《…1981年…》: the title of a paper, named by what it is about; a person's birth is nobody's business. */
export const isNoEvent = (text: string, { start, end }: Span): boolean => {
  const before = text.slice(Math.max(0, start - 80), start)
  const insideTitle = before.lastIndexOf('《') > before.lastIndexOf('》')
  return insideTitle || BORN.test(text.slice(end, end + 8))
}
