/** Names under which a document also speaks of a party: the production team it was, the hamlet it lives in. */
import { isAuthority } from './authorities.ts'
import type { Party } from './model.ts'
import { unitOfParty, type UnitFinder } from './party-units.ts'
import { unitNameOf } from './unit-names.ts'

/** Looked for by their brackets, which are rare, and only then by the name before. */
const FORMER = /\((?<=(?<other>\p{Script=Han}{2,12})\()(?:现为|现名|现称|现|今为|今)(?<now>[^()]{2,24})\)/gu
const LATER = /\((?<=(?<now>\p{Script=Han}{2,16})\()(?:原为|原名|原称|原|又名|又称)(?<other>\p{Script=Han}{2,24})\)/gu
const WORDS_BEFORE_A_NAME = /^.*(?:年|月|日|时|和|与|及|由|将|给|对|向|在|属|是|为)/u

/** 红旗生产队(现大湾组): the document itself says that both are one. */
export type StatedAlias = { readonly now: string; readonly other: string }

export const findStatedAliases = (text: string): StatedAlias[] =>
  [FORMER, LATER].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const { other = '', now = '' } = match.groups ?? {}
      const name = other.replace(WORDS_BEFORE_A_NAME, '')
      return unitNameOf(name) ? [{ now, other: name }] : []
    }),
  )

const statedNames = (aliases: readonly StatedAlias[], party: Party, findUnit: UnitFinder): string[] =>
  aliases
    .filter(({ now }) => now.includes(party.shortName) || party.name.endsWith(now) || findUnit(now).length > 0)
    .map(({ other }) => other)

/** Only what names this party and no other of its hamlet: 英志一、二、三组 is a name of all three. */
const mentionedNames = (text: string, party: Party, findUnit: UnitFinder): string[] => {
  const own = unitOfParty(party)?.ordinals.join() ?? ''
  return findUnit(text)
    .filter(({ ordinals, counted }) => !counted && (ordinals.length === 0 || ordinals.join() === own))
    .map(({ words }) => words)
}

/** 县政府 for 上思县人民政府. */
const contraction = (text: string, party: Party): string[] => {
  const level = /(?<level>[省市县区乡镇])人民政府$/u.exec(party.name)?.groups?.['level']
  return level && text.includes(`${level}政府`) ? [`${level}政府`] : []
}

/** Each name once, in the order met, without the full and the short name. `findUnit` finds the party's unit. */
export const findOtherNames = (
  text: string,
  aliases: readonly StatedAlias[],
  party: Party,
  findUnit: UnitFinder,
): string[] => {
  const names = isAuthority(party)
    ? contraction(text, party)
    : [...mentionedNames(text, party, findUnit), ...statedNames(aliases, party, findUnit)]
  return [...new Set(names)].filter((name) => name !== party.name && name !== party.shortName)
}
