import type { Question } from './inquiry.ts'

import type { Span } from '../../text/span.ts'

/** A hidden part of a person's name is no damage (王×, 李X5), and a side of boxes alone is empty. */
const DAMAGE =
  /(?<=[\u4e00-\u9fff])[□■▲?]+(?=[\u4e00-\u9fff])(?<![至抵到临邻靠齐接][□■▲?]+)|[\u4e00-\u9fff]\d{1,2}(?=[\u4e00-\u9fff]水)|\((?![缺略无空])[\u4e00-\u9fff]\)/gu
const isHan = (character: string) => /\p{Script=Han}|[ロㄖえ┅ニー]/u.test(character)

const damagedIn = (text: string): Span[] =>
  [...text.matchAll(DAMAGE)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }))

const foldedAway = (text: string, folded: string): Span[] => {
  if (folded === text) return []
  const spans: Span[] = []
  for (let at = 0; at < text.length; at++)
    if (folded.charCodeAt(at) !== text.charCodeAt(at) && isHan(text.charAt(at))) spans.push({ start: at, end: at + 1 })
  return spans
}

/** Characters damaged, masked or written in a variant form. */
export const nameGarbled: Question = {
  code: 'name-garbled',
  raisedAt: (inquiry) =>
    [...damagedIn(inquiry.text), ...foldedAway(inquiry.text, inquiry.folded)]
      .sort((one, other) => one.start - other.start)
      .map((span) => inquiry.atWords(span)),
}
