/** The decision that the suit is about: its number, who made it and when. */
import type { DecisionUnderReview, Party } from './model.ts'
import { isAuthority } from './authorities.ts'
import { findDecisionNumbers, type FoundNumber } from './paper-numbers.ts'
import { DATE, findDates } from './partial-date.ts'
import type { DocumentText } from './document-text.ts'

type Decision = Omit<DecisionUnderReview, 'standing'>

const IS_DECISION = /^的?(?:《[^》\n]{0,30}(?:决定|裁决)书?》|[^《》,。;\n]{0,20}(?:决定|裁决))/u
const NAMED_AUTHORITY = new RegExp(
  `(?<authority>\\p{Script=Han}{2,20}?(?:人民政府|政府|局|委员会))(?:\\([^()]{0,30}\\))?(?:于?${DATE})?(?:作出)?的?$`,
  'u',
)

const words = (document: DocumentText, { start, end }: FoundNumber): string => document.wordsOf(start, end)

const authorityBefore = (text: string, parties: readonly Party[]): string | null => {
  const named = NAMED_AUTHORITY.exec(text)?.groups?.['authority']
  if (!named) return null
  const known = parties.find(({ name, shortName }) => named.endsWith(name) || named.endsWith(shortName))
  return known?.name ?? named.replace(/^.*(?:原告|被告|第三人|不服|本院)/u, '')
}

/** 上思县政府于2011年8月15日作出上政裁(2011)18号: the date stands between the government and the number. */
const dateBefore = (document: DocumentText, number: FoundNumber) => {
  const lead = document.text.slice(Math.max(0, number.start - 40), number.start)
  const made = new RegExp(`于?(?<date>${DATE})(?:作出|下达|颁布|发出)的?[^,。;]{0,16}$`, 'u').exec(lead)
  const date = made ? findDates(made[0])[0] : undefined
  if (!made || !date) return null
  const offset = number.start - lead.length + made.index
  return { words: document.originalOf(offset + date.start, offset + date.end).quote, from: date.from, to: date.to }
}

/** null when no numbered decision of a government is named. */
export const readDecision = (document: DocumentText, parties: readonly Party[]): Decision | null => {
  const { text } = document
  const named = findDecisionNumbers(text).filter(({ end }) => IS_DECISION.test(text.slice(end, end + 40)))
  const [first] = named
  if (!first) return null
  const same = named.filter((number) => words(document, number) === words(document, first))
  const authorities = same.map(({ start }) => authorityBefore(text.slice(Math.max(0, start - 60), start), parties))
  const defendant = parties.find((party) => party.role === 'defendant' && isAuthority(party))?.name
  const authority = authorities.find((name) => name !== null) ?? defendant
  if (!authority) return null
  const dates = same.map((number) => dateBefore(document, number))
  return { number: words(document, first), authority, date: dates.find((date) => date !== null) ?? null }
}
