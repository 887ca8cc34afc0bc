import type { Span } from '../text/span.ts'

/** A line that breaks off without a stop goes on in the next one; an empty line ends what stands before it. */
const PARAGRAPH_ENDS = /(?<=[。；：？！;:?!”』」）)][^\S\n]*)\n+|\n\s*\n/gu
const SENTENCE_ENDS = /(?<=[。；？！;?!]+[”’』」）)]*)(?![。；？！;?!”’』」）)])/gu

function between(text: string, within: Span, ends: RegExp): Span[] {
  const spans: Span[] = []
  let start = within.start
  for (const { 0: gap, index } of text.slice(within.start, within.end).matchAll(ends)) {
    const end = within.start + index + gap.length
    if (end > start) spans.push({ start, end })
    start = end
  }
  if (within.end > start) spans.push({ start, end: within.end })
  return spans
}

/** Together they are the whole text. */
export const paragraphsOf = (text: string): Span[] => between(text, { start: 0, end: text.length }, PARAGRAPH_ENDS)

/** Together they are the whole paragraph. */
export const sentencesOf = (text: string, paragraph: Span): Span[] => between(text, paragraph, SENTENCE_ENDS)

/** Without the white space at its ends. */
export function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end)
  return { start: start + words.length - words.trimStart().length, end: end - words.length + words.trimEnd().length }
}
