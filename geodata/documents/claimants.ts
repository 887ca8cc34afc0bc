/** The sides of the dispute: which parties claim together, and whom some words name. */
import { foldText } from '../text/fold.ts'
import type { Claimant, Party } from './model.ts'
import { isAuthority } from './authorities.ts'
import { sideKeyOf, unitFinders, type UnitFinder } from './party-units.ts'

/** Parties that claim together, before they have a letter. */
export type ClaimantGroup = { readonly name: string; readonly parties: readonly Party[] }

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

const sharedHead = (names: readonly string[]): string => {
  const [first = '', ...others] = names
  let length = first.length
  while (others.some((name) => name.slice(0, length) !== first.slice(0, length))) length -= 1
  return first.slice(0, length)
}

const reversed = (words: string): string => words.split('').reverse().join('')

/** 英志一组, 英志二组, 英志三组 -> 英志一、二、三组; names with nothing in common are listed in full. */
export const joinNames = (names: readonly string[]): string => {
  const head = sharedHead(names)
  const tail = reversed(sharedHead(names.map((name) => reversed(name.slice(head.length)))))
  const middles = names.map((name) => name.slice(head.length, name.length - tail.length))
  const oneUnit =
    head.length > 1 && tail.length > 0 && middles.every((middle) => middle.length > 0 && middle.length < 3)
  return oneUnit ? `${head}${middles.join('、')}${tail}` : names.join('、')
}

export const groupClaimants = (parties: readonly Party[]): ClaimantGroup[] => {
  const groups = new Map<string, Party[]>()
  for (const party of parties) {
    if (isAuthority(party)) continue
    const key = sideKeyOf(party)
    groups.set(key, [...(groups.get(key) ?? []), party])
  }
  return [...groups.values()].map((members) => ({
    name: joinNames(members.map((party) => party.shortName)),
    parties: members,
  }))
}

/** Letters in the order in which the claims stand in the document; who claims without a description comes after. */
export const letterClaimants = (
  groups: readonly ClaimantGroup[],
  claims: readonly (ClaimantGroup | null)[],
): Claimant[] => {
  const inOrder = new Set([...claims.filter((group) => group !== null), ...groups])
  return [...inOrder].map(({ name, parties }, index) => ({
    letter: LETTERS[index] ?? `Z${index}`,
    name,
    parties: parties.map((party) => party.shortName),
  }))
}

/** How words can name a claimant: by a name of a party, or by the unit that it is. */
type ClaimantNames = {
  readonly group: ClaimantGroup
  /** Folded, each once. */
  readonly names: readonly string[]
  readonly units: readonly UnitFinder[]
}

const namesOf = (groups: readonly ClaimantGroup[]): ClaimantNames[] => {
  const finders = unitFinders(groups.flatMap(({ parties }) => parties))
  return groups.map((group) => ({
    group,
    names: [
      ...new Set(
        group.parties.flatMap(({ name, shortName, otherNames }) => [name, shortName, ...otherNames].map(foldText)),
      ),
    ],
    units: group.parties.flatMap((party) => finders.get(party) ?? []),
  }))
}

const known = new WeakMap<readonly ClaimantGroup[], readonly ClaimantNames[]>()

/** Worked out once for the groups of a document, which are asked about in every paragraph. */
export const claimantNames = (groups: readonly ClaimantGroup[]): readonly ClaimantNames[] => {
  const names = known.get(groups) ?? namesOf(groups)
  known.set(groups, names)
  return names
}

/** Where the last of a claimant's names in some words ends; -1 when it is not named. */
const lastNameEnd = (words: string, { names, units }: ClaimantNames): number =>
  Math.max(
    -1,
    ...names.map((name) => (words.includes(name) ? words.lastIndexOf(name) + name.length : -1)),
    ...units.map((findUnit) => findUnit(words).at(-1)?.end ?? -1),
  )

/** The claimant that is named last in some words; null when none is, or when the words fit two of them. */
export const claimantNamedIn = (words: string, groups: readonly ClaimantGroup[]): ClaimantGroup | null => {
  const named = claimantNames(groups).map((names) => ({ group: names.group, end: lastNameEnd(words, names) }))
  const lastEnd = Math.max(0, ...named.map(({ end }) => end))
  const last = named.filter(({ end }) => end === lastEnd)
  return last.length === 1 ? (last[0]?.group ?? null) : null
}
