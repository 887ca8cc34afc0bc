/** Names of private persons in a case, and what stands in their place before the public: 姓＋某, 甲乙丙 where several share a surname. */
import { maskedNames } from '../boundary/masked-names.ts'
import { isLikelyPerson, isMasked } from '../boundary/people.ts'
import { personOf } from '../strips/masked-holders.ts'
import { oneLine } from '../text/one-line.ts'

import type { CaseView } from '../wire/case.ts'
import type { WireEvidence } from '../wire/evidence.ts'

/** A name and what stands in its place. */
export type MaskedName = readonly [name: string, masked: string]

/** Groups, villages and offices; their names are public. */
const UNIT_END = /[村屯组队社场厂县区镇乡局府会院所司站科室户]$/u
export const isPrivateName = (name: string): boolean => !isMasked(name) && !UNIT_END.test(name) && isLikelyPerson(name)

const NAME = String.raw`\p{Script=Han}{2,4}?`
const NAMES = String.raw`(?<names>${NAME}(?:[、，,和与及]${NAME})*)`
/** Where the title of a paper names those who spoke, or whose the paper is. */
const WITNESS_FORMS = [
  new RegExp(String.raw`(?:询问|讯问|走访|访问|调查)${NAMES}的?(?:笔录|谈话|记录|调查)`, 'gu'),
  new RegExp(String.raw`证人${NAMES}(?=的|[《（(，,。；;]|出|所|证|$)`, 'gu'),
  new RegExp(String.raw`(?:^|[》，,。；;])${NAMES}的?(?:证人)?(?:证言|证词|证明|陈述|谈话笔录|笔录)`, 'gu'),
  new RegExp(String.raw`^${NAMES}(?=等?(?:的|人)?《)`, 'gu'),
] as const

const titlesOf = ({ title, records, person }: WireEvidence): string[] =>
  [title.quote, ...records.map((record) => record.title.quote), person?.title ?? ''].map(oneLine)

/** Persons whom the titles of papers name as those who spoke. */
export function witnessesOf({ evidence }: Pick<CaseView, 'evidence'>): string[] {
  const named = evidence
    .flatMap(titlesOf)
    .flatMap((words) =>
      WITNESS_FORMS.flatMap((form) => [...words.matchAll(form)].flatMap(({ groups }) => groups?.['names'] ?? [])),
    )
    .flatMap((names) => names.split(/[、，,和与及]/u))
  return [...new Set(named)].filter(isPrivateName)
}

/** Parties who are persons; each under all its names, as read and as a person corrected it. */
export const partyNames = ({ parties }: Pick<CaseView, 'parties'>): string[][] =>
  parties
    .map(({ name, shortName, otherNames, correction }) =>
      [...new Set([name, correction?.nameAsRead ?? name, shortName, ...otherNames])].filter(isPrivateName),
    )
    .filter((names) => names.length > 0)

/** Each name of one person under the same masked name; the longest names first. What masks a household is given to nobody else. */
export function privateNames(view: Pick<CaseView, 'parties' | 'evidence' | 'strips'>): MaskedName[] {
  const persons = [...partyNames(view), ...witnessesOf(view).map((name) => [name])]
  const households = view.strips.flatMap(({ shares }) =>
    shares.flatMap(({ maskedHolder }) => (maskedHolder === null ? [] : [personOf(maskedHolder)])),
  )
  const masks = maskedNames([...households, ...persons.map(([name]) => name!)])
  const pairs = persons.flatMap((names) => names.map((name): [string, string] => [name, masks.get(names[0]!) ?? name]))
  return [...new Map(pairs)].sort(([one], [other]) => other.length - one.length)
}

/** Everything that a value holds in words, with the names masked. */
export function withNamesMasked<T>(value: T, names: readonly MaskedName[]): T {
  if (names.length === 0) return value
  const mask = (one: unknown): unknown => {
    if (typeof one === 'string') return names.reduce((words, [name, masked]) => words.replaceAll(name, masked), one)
    if (Array.isArray(one)) return one.map(mask)
    if (one === null || typeof one !== 'object') return one
    return Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, mask(inner)]))
  }
  return mask(value) as T
}
