/** The parties: from the heading (原告…, 第三人…) and from the sentence that gives short names (以下简称…). */
import type { Span } from '../text/span.ts'
import type { Party, PartyRole } from './model.ts'
import { findOtherNames, findStatedAliases } from './other-names.ts'
import { ROLE_WORD, roleOf } from './party-roles.ts'
import { unitFinders } from './party-units.ts'
import type { DocumentText } from './document-text.ts'

type FoundParty = Span & { readonly name: string; readonly short: Span | null; readonly role: PartyRole }

const LONGEST_HEADING = 5000

/** The heading ends where the text begins to tell what the suit is about. */
const headingOf = (text: string): string => {
  const opening = text.slice(0, LONGEST_HEADING)
  const end = opening.search(/不服|诉称|本院|争议一案|纠纷一案|申请称|经审查|经审理/u)
  return end < 0 ? opening : opening.slice(0, end)
}

const HEADING_PARTY = new RegExp(
  `(?:^|[\\n。;])[ \\t]*(?<role>${ROLE_WORD})(?:\\([^)\\n]{0,20}\\))?[: ]*(?!(?:提交|提供|出示|举出|主张|认为|要求|请求|申请|[述诉辩答]?称))(?<name>\\p{Script=Han}{2,40})(?=[,。;:( \\t\\n]|$)`,
  'gu',
)

const partiesOfHeading = (text: string): FoundParty[] =>
  [...headingOf(text).matchAll(HEADING_PARTY)].flatMap((match) => {
    const { role: word = '', name = '' } = match.groups ?? {}
    const role = roleOf(word)
    if (!role) return []
    const start = match.index + match[0].length - name.length
    return [{ name, short: null, role, start, end: start + name.length }]
  })

/** Looked for by the bracket, which is rare, and only then by the words before it. */
const SHORT_NAME =
  /\((?<=(?<words>\p{Script=Han}{2,60})\()(?:以下|下)(?:均|统)?简?称:?["“]?(?<short>\p{Script=Han}{2,20})["”]?\)/gu

/** A list goes on in its first role: 原告甲组(以下简称…)、乙组(以下简称…). */
const CONTINUES = /^[、,和及与以]{0,2}$/u

const partiesOfShortNames = (text: string): FoundParty[] => {
  const found: FoundParty[] = []
  let previousEnd = -1
  for (const match of text.matchAll(SHORT_NAME)) {
    const { words = '', short = '' } = match.groups ?? {}
    const lead = [...words.matchAll(new RegExp(`${ROLE_WORD}`, 'gu'))].at(-1)
    const wordsStart = match.index - words.length
    const inherited = previousEnd >= 0 && CONTINUES.test(text.slice(previousEnd, wordsStart))
    const role = lead ? roleOf(lead[0]) : inherited ? found.at(-1)?.role : null
    if (!role) continue
    const name = lead ? words.slice(lead.index + lead[0].length) : words
    previousEnd = match.index + match[0].length
    const start = match.index - name.length
    const shortStart = match.index + match[0].lastIndexOf(short)
    const shortSpan = { start: shortStart, end: shortStart + short.length }
    if (name.length > 1) found.push({ name, short: shortSpan, role, start, end: start + name.length })
  }
  return found
}

/** The running text may leave out county and township: 前山村民委员会 for 清流县下坂乡前山村民委员会. */
const isSame = (a: FoundParty, b: FoundParty): boolean =>
  a.name === b.name || (a.role === b.role && (a.name.endsWith(b.name) || b.name.endsWith(a.name)))

const merged = (found: readonly FoundParty[]): FoundParty[] => {
  const parties: FoundParty[] = []
  for (const party of found) {
    const at = parties.findIndex((known) => isSame(known, party))
    const known = parties[at]
    if (!known) parties.push(party)
    else parties[at] = { ...(party.name.length > known.name.length ? party : known), short: known.short ?? party.short }
  }
  return parties
}

export const readParties = (document: DocumentText): Party[] => {
  const found = merged([...partiesOfHeading(document.text), ...partiesOfShortNames(document.text)])
  const named = found.map(({ short, role, start, end }) => {
    const { start: from, end: to } = document.originalOf(start, end)
    const name = document.wordsOf(start, end)
    const shortName = short ? document.wordsOf(short.start, short.end) : name
    return { start: from, end: to, name, shortName, role, otherNames: [] }
  })
  const aliases = findStatedAliases(document.text)
  const finders = unitFinders(named)
  return named.map((party) => ({
    ...party,
    otherNames: findOtherNames(document.text, aliases, party, finders.get(party) ?? (() => [])),
  }))
}
