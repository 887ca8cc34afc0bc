/** The date of a document: beside a label (发证日期, 勘查时间), else the signature, else the date of filling in. */
import type { DocumentKind, PartialDate } from '../model.ts'
import { DATE, findDates, readPartialDate } from '../partial-date.ts'
import type { DocumentText } from '../document-text.ts'

const ISSUED = '(?:发证|颁证|填发|核发|登记|勘[查验]|踏勘|(?<=\\n)\\s*)(?:日期|时间)'
const FILLED = '(?:填表|填报|申请|填写)(?:日期|时间)'

const labelledDate = ({ text, originalOf }: DocumentText, label: string): PartialDate | null => {
  const match = new RegExp(`${label}:?\\s*(?<date>${DATE})`, 'u').exec(text)
  const words = match?.groups?.['date'] ?? ''
  const date = findDates(words)[0]
  if (!match || !date) return null
  const end = match.index + match[0].length
  return { words: originalOf(end - words.length, end).quote, from: date.from, to: date.to }
}

/** What stands round the date on a line of its own: 公元一九五三年四月十八日发. */
const ROUND_THE_DATE = /^公元|[发立制]$/gu

/** The last line that is nothing but a date. */
const signatureDate = ({ text, originalOf }: DocumentText): PartialDate | null => {
  const lines = [...text.matchAll(/^[ \t]*(?<words>[^\s,。:]{5,17})[ \t]*$/gmu)]
  for (const line of lines.reverse()) {
    const found = (line.groups?.['words'] ?? '').replace(ROUND_THE_DATE, '')
    const date = readPartialDate(found)
    if (date?.words !== found) continue
    const start = line.index + line[0].indexOf(found)
    return { ...date, words: originalOf(start, start + found.length).quote }
  }
  return null
}

/** Forms and records are dated beside a label; what stands so in the text of other papers dates something else. */
const DATED_BY_LABEL: readonly DocumentKind[] = ['approval-form', 'certificate', 'survey-record']

export const readOwnDate = (document: DocumentText, kind: DocumentKind): PartialDate | null => {
  if (!DATED_BY_LABEL.includes(kind)) return signatureDate(document)
  return labelledDate(document, ISSUED) ?? signatureDate(document) ?? labelledDate(document, FILLED)
}
