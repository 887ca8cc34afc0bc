/** What a document says of itself: its kind, its own number, who issued it and when. */
import type { DocumentKind, PartialDate } from './model.ts'
import { numberOfLine } from './paper-numbers.ts'
import { readPartialDate } from './partial-date.ts'
import { ROLE_WORD } from './party-roles.ts'
import type { DocumentText } from './document-text.ts'

const JUDGMENT = /判决如下|本判决|(?:行政|民事)判决书/u
const RULING_DECISION = /(?:决定|裁决|裁定)如下:|(?:处理|确权|裁决)决定书?\s*(?:\n|$)/u
const FORM_TITLE = /^\s*(?<title>[^\n,。;:]{0,24}(?:审批表|申请表|登记表|申报表|林权证|自留山证|使用证|所有证))\s*$/mu
const LINES_OF_HEADING = 15

export const readKind = (text: string): DocumentKind => {
  if (JUDGMENT.test(text) && new RegExp(ROLE_WORD, 'u').test(text)) return 'judgment'
  if (RULING_DECISION.test(text) && new RegExp(ROLE_WORD, 'u').test(text)) return 'ruling-decision'
  return readFormTitle(text) === null ? 'unknown' : 'approval-form'
}

/** The title of a form, where a line among the first ones is nothing but such a title. */
export const readFormTitle = (text: string): string | null =>
  FORM_TITLE.exec(headingLines(text).join('\n'))?.groups?.['title']?.trim() ?? null

/** Only what stands before the first party is the document's own heading: later numbers belong to other papers. */
const headingLines = (text: string): string[] => {
  const lines = text.split('\n').slice(0, LINES_OF_HEADING)
  const firstParty = lines.findIndex((line) => new RegExp(`^\\s*${ROLE_WORD}`, 'u').test(line))
  return firstParty < 0 ? lines : lines.slice(0, firstParty)
}

export const readOwnNumber = ({ text, wordsOf }: DocumentText): string | null => {
  for (const line of headingLines(text)) {
    const number = numberOfLine(line)
    if (number) return wordsOf(text.indexOf(number), text.indexOf(number) + number.length)
  }
  return null
}

const AUTHORITY_LINE =
  /^\s*(?<authority>\p{Script=Han}{2,30}?(?:人民法院|人民政府|林业局|管理局))\s*(?:行政|民事|山林|土地|林权|权属|关于|处理|\n|$)/u

export const readOwnAuthority = (text: string): string | null => {
  const named = headingLines(text).map((line) => AUTHORITY_LINE.exec(line)?.groups?.['authority'])
  return named.find((authority) => authority !== undefined) ?? null
}

/** The last line that is nothing but a date: the signature. */
export const readOwnDate = ({ text, originalOf }: DocumentText): PartialDate | null => {
  const lines = [...text.matchAll(/^[ \t]*(?<words>[^\s,。:]{5,14})[ \t]*$/gmu)]
  for (const line of lines.reverse()) {
    const found = line.groups?.['words'] ?? ''
    const date = readPartialDate(found)
    if (date?.words !== found) continue
    const start = line.index + line[0].indexOf(found)
    return { ...date, words: originalOf(start, start + found.length).quote }
  }
  return null
}
