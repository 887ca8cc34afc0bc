/** The words that lead up to a boundary description: …《山界林权审批表》载明的山林及其界至为:“…. */
import type { PartialDate } from './model.ts'
import { findDates } from './partial-date.ts'
import type { DocumentText } from './document-text.ts'

export type DescriptionContext = {
  /** From the start of the sentence to the first call, corrected and folded. */
  readonly words: string
  /** Where the words end in the corrected text, or where the line of their beginning does. */
  readonly until: number
  readonly paperTitle: string | null
  readonly paperDate: PartialDate | null
}

/** A quoted sentence ends with its closing quote, a quoted word does not. */
const SENTENCE_END = /[。;!?\n]|”(?<=[。;,:][^“”\n]{0,80}”)|(?<=[。;:\n])\d{1,2}、/gu
const LONGEST_SENTENCE = 400
const MENTIONS_LOOKED_AT = 50

const sentenceStart = (text: string, before: number): number => {
  const from = Math.max(0, before - LONGEST_SENTENCE)
  const last = [...text.slice(from, before).matchAll(SENTENCE_END)].at(-1)
  return last ? from + last.index + last[0].length : from
}

/** Laws are cited beside papers; they are none. */
const IS_LAW = /(?:法|条例|规定|办法|细则|解释|意见)$/u

const papersIn = (words: string): { title: string; index: number }[] =>
  [...words.matchAll(/《(?<title>[^《》\n]{2,60})》/gu)]
    .map((match) => ({ title: match.groups?.['title'] ?? '', index: match.index }))
    .filter(({ title }) => !IS_LAW.test(title))

/** The date in the sentence that names the paper, nearest before its title, else nearest after it. */
const dateBeside = (document: DocumentText, title: string, titleAt: number): PartialDate | null => {
  const start = sentenceStart(document.text, titleAt)
  const dates = findDates(document.text.slice(start, titleAt))
  const date = dates.at(-1) ?? dateInBrackets(document.text.slice(titleAt + title.length + 2))
  if (!date) return null
  const offset = dates.length > 0 ? start : titleAt + title.length + 2
  return { words: document.originalOf(offset + date.start, offset + date.end).quote, from: date.from, to: date.to }
}

/** 《合同书》(1984年8月21日) */
const dateInBrackets = (after: string) =>
  /^\([^)]{0,4}\d{4}年/u.test(after) ? findDates(after.slice(0, after.indexOf(')') + 1))[0] : undefined

/** Where the sentence itself gives no date, the nearest earlier sentence on the same paper does. */
const dateOfPaper = (document: DocumentText, title: string, at: number): PartialDate | null => {
  let index = at
  for (let mentions = 0; mentions < MENTIONS_LOOKED_AT && index >= 0; mentions += 1) {
    const date = dateBeside(document, title, index)
    if (date) return date
    index = index === 0 ? -1 : document.text.lastIndexOf(`《${title}》`, index - 1)
  }
  return null
}

/** `start` is where the description begins and `firstCall` where its first call does, both in the original. */
export const contextOf = (document: DocumentText, start: number, firstCall: number): DescriptionContext => {
  const { text, positionOf } = document
  const from = sentenceStart(text, positionOf(start))
  const words = text.slice(from, positionOf(firstCall))
  const paper = papersIn(words).at(-1)
  return {
    words,
    until: from + (words.includes('\n') ? words.indexOf('\n') : words.length),
    paperTitle: paper?.title ?? null,
    paperDate: paper ? dateOfPaper(document, paper.title, from + paper.index) : null,
  }
}
