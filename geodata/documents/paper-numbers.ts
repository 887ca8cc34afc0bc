/** Numbers of official papers: 上政裁(2011)18号, 林政决字〔2008〕第5号, (2016)桂06行初89号. */

/** Words that stand before a number without belonging to it: 作出上政裁(2011)18号. */
const LEADS = /^.*(?:作出的?|不服|撤销|维持|变更|政府|委员会|局|的)/u

const DECISION_NUMBER =
  /(?<lead>\p{Script=Han}{1,24})[([](?<year>(?:1[89]|20)\d{2})[)\]](?:字?第?|字)(?<serial>\d{1,5})号/gu

export type FoundNumber = { readonly start: number; readonly end: number }

/** Numbers of government papers; numbers of courts begin with their year and are not among them. */
export const findDecisionNumbers = (text: string): FoundNumber[] =>
  [...text.matchAll(DECISION_NUMBER)].flatMap((match) => {
    const { lead = '' } = match.groups ?? {}
    const own = lead.replace(LEADS, '')
    return own.length < 2 ? [] : [{ start: match.index + lead.length - own.length, end: match.index + match[0].length }]
  })

const COURT_NUMBER =
  /^\s*(?<number>[([](?:1[89]|20)\d{2}[)\]]\p{Script=Han}\d{0,4}\p{Script=Han}{1,6}第?[\d-]{1,9}号)\s*$/u
const GOVERNMENT_NUMBER = /^\s*(?<number>\p{Script=Han}{2,10}[([](?:1[89]|20)\d{2}[)\]]第?\d{1,5}号)\s*$/u

/** The number that fills a line of its own, as the heading of a paper has it. */
export const numberOfLine = (line: string): string | null =>
  (COURT_NUMBER.exec(line) ?? GOVERNMENT_NUMBER.exec(line))?.groups?.['number'] ?? null
