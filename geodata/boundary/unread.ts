import { REMARK_WORDS, TOPIC_WORDS } from './vocabulary.ts'

import type { Span } from '../text/span.ts'

const SILENT = /^[\s,;。:、.!?()[\]“”"'‘’《》「」\-*_/|·]*$/u

/** What stands outside the calls and is no aside. */
export const findUnread = (folded: string, calls: readonly Span[]): Span[] => {
  const unread: Span[] = []
  let start = 0
  const add = (end: number) => {
    const words = folded.slice(start, end)
    if (!SILENT.test(words) && ![...REMARK_WORDS, ...TOPIC_WORDS].some((word) => words.includes(word)))
      unread.push({ start, end })
  }
  for (const call of calls) {
    if (call.start > start) add(call.start)
    start = Math.max(start, call.end)
  }
  if (start < folded.length) add(folded.length)
  return unread
}
