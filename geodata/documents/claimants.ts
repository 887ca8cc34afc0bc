/** The sides of the dispute: which parties claim together, and whom some words name. */
import { foldText } from '../text/fold.ts'
import type { Claimant, Party } from './model.ts'
import { isAuthority } from './authorities.ts'
import { mentionsOfParty, sideKeyOf } from './party-units.ts'

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

type Mention = { readonly group: ClaimantGroup; readonly start: number; readonly end: number }

const unitMentions = (words: string, group: ClaimantGroup, groups: readonly ClaimantGroup[]): Mention[] => {
  const parties = groups.flatMap((other) => other.parties)
  return group.parties.flatMap((party) =>
    mentionsOfParty(words, party, parties).map(({ start, end }) => ({ group, start, end })),
  )
}

const nameMentions = (words: string, group: ClaimantGroup): Mention[] =>
  group.parties
    .flatMap((party) => [party.name, party.shortName, ...party.otherNames].map(foldText))
    .map((name) => ({ group, start: words.lastIndexOf(name), end: words.lastIndexOf(name) + name.length }))
    .filter(({ start }) => start >= 0)

const mentionsIn = (words: string, groups: readonly ClaimantGroup[]): Mention[] =>
  groups.flatMap((group) => [...nameMentions(words, group), ...unitMentions(words, group, groups)])

/** The claimant that is named last in some words; null when none is, or when the words fit two of them. */
export const claimantNamedIn = (words: string, groups: readonly ClaimantGroup[]): ClaimantGroup | null => {
  const mentions = mentionsIn(words, groups)
  const lastEnd = Math.max(-1, ...mentions.map(({ end }) => end))
  const last = new Set(mentions.filter(({ end }) => end === lastEnd).map(({ group }) => group))
  return last.size === 1 ? ([...last][0] ?? null) : null
}
