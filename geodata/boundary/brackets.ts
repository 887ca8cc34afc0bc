import type { Span } from '../text/span.ts'

const CLOSING: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
])
const LONGEST_BRACKET = 400

/**
 * Outermost bracket pairs of a stretch by their opening offset. Unpaired and over-long ones are left out and count as
 * punctuation, so that one lost sign does not swallow the text behind it.
 */
export const findBrackets = (
  folded: string,
  within: Span = { start: 0, end: folded.length },
): ReadonlyMap<number, Span> => {
  const pairs = new Map<number, Span>()
  const open: { at: number; closing: string }[] = []
  for (let at = within.start; at < within.end; at++) {
    const character = folded.charAt(at)
    const closing = CLOSING.get(character)
    if (closing) open.push({ at, closing })
    else if (open.length > 0 && character === open.at(-1)?.closing) {
      const opened = open.pop()
      if (opened && open.length === 0 && at - opened.at <= LONGEST_BRACKET)
        pairs.set(opened.at, { start: opened.at, end: at + 1 })
    } else if (open.length > 0 && (character === '。' || character === '\n')) open.length = 0
  }
  return pairs
}
