/** Where a judgment lists evidence: what a party offers, and what the court says of each entry. */
import type { Party, PartyRole } from './model.ts'
import { readNumberedList, type NumberedItem } from './numbered-list.ts'
import { lastRoleIn } from './party-roles.ts'

export type EvidencePassage = {
  readonly offeredBy: PartyRole
  /** The court's own walk through the list, after the hearing. */
  readonly byCourt: boolean
  readonly start: number
  readonly end: number
  readonly items: readonly NumberedItem[]
}

const HEADING =
  /(?:提供|提交|出示|举出|递交)(?:了|的)?(?:以下|如下|下列|上述)?的?(?:主要)?(?:证据|事实证据)(?:材料)?(?:[和及、][^:。\n]{1,8})?(?:有|如下|包括|分别为|分别是)?:\s*/gu

const LONGEST_LEAD = 80

/** Who offers stands in the same sentence before the verb: 上思县政府在举证期限内向本院提供了以下证据. */
const whoOffers = (text: string, verbAt: number): string =>
  text
    .slice(Math.max(0, verbAt - LONGEST_LEAD), verbAt)
    .split(/[。;:\n]/u)
    .at(-1) ?? ''

const COURT_BEGINS =
  /(?:质证|审查|审核|认证)[^。\n]{0,60}(?:确认|认证|认定|分析|评判|评析)(?:意见)?如下|(?:确认|认证|认定)如下[:。]/u

/** -1 when the court says nothing of the evidence. */
export const courtBeginsAt = (text: string): number => text.search(COURT_BEGINS)

/** 为证明被诉具体行政行为合法 is said by the authority that is sued, also where the word 被告 is lost. */
const roleOfHeading = (who: string, parties: readonly Party[]): PartyRole | null => {
  const stated = lastRoleIn(who)
  if (stated) return stated
  const named = parties.find(({ name, shortName }) => who.includes(name) || who.includes(shortName))
  if (named) return named.role
  return /被诉/u.test(who) ? 'defendant' : null
}

/** A list ends with its line, unless the next lines go on with numbers. */
const endOfList = (text: string, from: number, latest: number): number => {
  const words = text.slice(from, latest)
  const stop = /\n(?!\s*(?:(?:证据)?\(?\d{1,3}\)?[、.:,]|证据[一二三四五六七八九十]{1,3}[、:]))/u.exec(words)
  return stop ? from + stop.index : latest
}

/** A second numbered heading in the same line: …的事实。(二)原告提供的证据:1、…. */
const nextHeading = (text: string, from: number, to: number): number => {
  const next = text.slice(from, to).search(/\([一二三四五六七八九]\)[^。;:\n]{0,40}(?:提供|提交)的[^。;:\n]{0,10}:/u)
  return next < 0 ? to : from + next
}

export const findEvidencePassages = (text: string, parties: readonly Party[]): EvidencePassage[] => {
  const courtBegins = courtBeginsAt(text)
  const headings = [...text.matchAll(HEADING)]
  return headings.flatMap((match, i) => {
    const offeredBy = roleOfHeading(whoOffers(text, match.index), parties)
    if (!offeredBy) return []
    const start = match.index + match[0].length
    const next = headings[i + 1]
    const latest = next ? next.index + next[0].length : text.length
    const end = Math.min(next?.index ?? latest, nextHeading(text, start, endOfList(text, start, latest)))
    const items = readNumberedList(text, start, end)
    const byCourt = courtBegins >= 0 && start > courtBegins
    return items.length > 0 ? [{ offeredBy, byCourt, start, end, items }] : []
  })
}
