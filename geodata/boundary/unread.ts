import { REMARK_WORDS, TOPIC_WORDS } from './vocabulary.ts'

import type { Span } from '../text/span.ts'

const SILENT = /^[\s,;。:、.!?()[\]“”"'‘’《》「」\-*_/|·□]*$/u
/** Words of dimensions: what is left of 东西长30米 when the length is taken out. */
const DIMENSION =
  /^[\s,;。:、]*(?:面积|计|合计|共|总|全长|长|宽|东西|南北|折合|每份|横过|约|共计|为|是|有|左右|上|下|脚|顶|至|到|以|与|抵|[□×_○])*[\s,;。:、]*$/u

/** A remark in brackets. */
const BRACKETED = /\([^()]*\)|\[[^[\]]*\]/gu

/** 六葵山:, 松山排自留山,: what the description is about stands before its first call. */
const LEADING_TOPIC = /^[^\d]{1,16}$|^.{1,40}[:是为]$/u
/** Words that join calls, or a direction that a further word takes up. */
const JOINING =
  /^(?:[\s,;。:、]|直上|直下|直落|但|而|且|其中|另外?|此外|并|则|即|由|耕种|等|[向往转折]?(?:东北|东南|西北|西南|东|南|西|北))+$/u

const isAside = (words: string): boolean =>
  JOINING.test(words) ||
  SILENT.test(words.replace(BRACKETED, '')) ||
  DIMENSION.test(words) ||
  [...REMARK_WORDS, ...TOPIC_WORDS].some((word) => words.includes(word))

/** The stretches outside all the spans given, which are in order. */
const gapsBetween = (length: number, spans: readonly Span[]): Span[] => {
  const gaps: Span[] = []
  let start = 0
  for (const span of spans) {
    if (span.start > start) gaps.push({ start, end: span.start })
    start = Math.max(start, span.end)
  }
  if (start < length) gaps.push({ start, end: length })
  return gaps
}

/** What stands outside the calls and measures and is no aside: a topic, a remark, a dimension or punctuation. */
export const findUnread = (folded: string, calls: readonly Span[], measures: readonly Span[]): Span[] => {
  const read = [...calls, ...measures].sort((a, b) => a.start - b.start)
  return gapsBetween(folded.length, read).filter(
    ({ start, end }) =>
      !isAside(folded.slice(start, end)) &&
      !(start === 0 && end < folded.length && LEADING_TOPIC.test(folded.slice(start, end))),
  )
}
