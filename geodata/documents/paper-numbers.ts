/** Numbers of official papers: 上政裁(2011)18号, 林政决字〔2008〕第5号, (2016)桂06行初89号, 南山字第0317号. */

import { CHINESE_NUMERALS } from '../text/numerals.ts'

/** Words that stand before a number without belonging to it: 作出上政裁(2011)18号. */
const LEADS = /^.*(?:作出的?|不服|撤销|维持|变更|政府|委员会|局|的)/u

/** Looked for by its bracket, which is rare, and only then by the words before it. */
const DECISION_NUMBER = /[([](?<=(?<lead>\p{Script=Han}{1,24})[([])(?:1[89]|20)\d{2}[)\]](?:字?第?|字)\d{1,5}号/gu

export type FoundNumber = { readonly start: number; readonly end: number }

/** Numbers of government papers; numbers of courts begin with their year and are not among them. */
export const findDecisionNumbers = (text: string): FoundNumber[] => {
  let previousEnd = 0
  return [...text.matchAll(DECISION_NUMBER)].flatMap((match) => {
    const before = match.groups?.['lead'] ?? ''
    const lead = before.slice(Math.max(0, before.length - (match.index - previousEnd)))
    if (lead === '') return []
    previousEnd = match.index + match[0].length
    const own = lead.replace(LEADS, '')
    return own.length < 2 ? [] : [{ start: match.index - own.length, end: previousEnd }]
  })
}

/** Papers of the fifties and sixties write 62 for 1962. */
const YEAR_IN_BRACKETS = '[(\\[](?:1[89]|20)?\\d{2}[)\\]]'
/** 叁捌柒 as well as 0317. */
const NUMERAL_OF_FORM = `(?:\\d{1,9}|[${CHINESE_NUMERALS}]{1,9})`

/** How papers write their own number on a line of the heading. */
const OWN_NUMBERS: readonly RegExp[] = [
  // (2018)赣0799行初12号
  `${YEAR_IN_BRACKETS}\\p{Script=Han}\\d{0,4}\\p{Script=Han}{1,6}第?[\\d-]{1,9}号`,
  // 云政裁[2015]3号, 乌府处字[2013]第11号, 云竹县林证字(2006)第0410号
  `\\p{Script=Han}{2,12}${YEAR_IN_BRACKETS}字?第?\\d{1,9}号`,
  // 赣(2019)云竹县不动产权第0001234号
  `\\p{Script=Han}${YEAR_IN_BRACKETS}\\p{Script=Han}{2,16}第\\d{3,12}号`,
  // 南山字第0317号
  `\\p{Script=Han}{1,8}字第?${NUMERAL_OF_FORM}号`,
].map((number) => new RegExp(`^\\s*(?:(?:编号|证号|证书号|文号|案号|字号)[:.]?\\s*)?(?<number>${number})\\s*$`, 'u'))

/** The number that fills a line of its own, with or without a label, as the heading of a paper has it. */
export const numberOfLine = (line: string): FoundNumber | null => {
  for (const pattern of OWN_NUMBERS) {
    const match = pattern.exec(line)
    const number = match?.groups?.['number']
    if (match && number) {
      const start = match[0].lastIndexOf(number)
      return { start, end: start + number.length }
    }
  }
  return null
}
