/** The papers inside one numbered entry: 1996年4月12日询问…的笔录,1997年7月18日询问…的笔录 · 《…》、《…》各一份. */
import type { Span } from '../../text/span.ts'
import { DATE } from '../partial-date.ts'

const COUNT = '(?:各?[一二两三四五六七八九十\\d]{1,3}[份张本页册件组盘])'
const IN_BRACKETS = '\\([^()]{1,20}\\)'

/** What a title can end with. */
const PAPER_END = `(?:》(?:${IN_BRACKETS})?|笔录|记录|证言|证明|照片|存根|(?:判决|裁定|决定|协议)书)(?:${COUNT})?`

/** Between two papers of one entry; nothing at all where the comma was lost. */
const JOINT = '(?:[、,;]|以及|及其|及|和|与)?'

/** What the next paper opens with; its attached map (附图) is no paper of its own. */
const NEXT_PAPER = `(?!${COUNT})(?=《|${DATE.replace(/\?<\w+>/gu, '?:')}|\\p{Script=Han}{1,30}(?:[、,]\\p{Script=Han}{2,4}){0,6}(?:的|出具的)《|现场照片|照片)`

const BETWEEN = new RegExp(`(?<=${PAPER_END})${JOINT}${NEXT_PAPER}`, 'gu')

const isInsideTitle = (words: string): boolean => words.lastIndexOf('《') > words.lastIndexOf('》')

/** 《…》的《…》 and 关于《…》 are one title. */
const BELONGS_TO_NEXT = /(?:的|关于|对|及其)$/u

export const splitRecords = (text: string, { start, end }: Span): Span[] => {
  const title = text.slice(start, end)
  const records: Span[] = []
  let from = 0
  for (const match of title.matchAll(BETWEEN)) {
    const before = title.slice(from, match.index)
    if (match.index <= from || isInsideTitle(before) || BELONGS_TO_NEXT.test(before)) continue
    records.push({ start: start + from, end: start + match.index })
    from = match.index + match[0].length
  }
  return [...records, { start: start + from, end }]
}
