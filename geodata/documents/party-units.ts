/** Where words name the village unit that a party is, under any of the names it had. */
import { foldText } from '../text/fold.ts'
import type { Party } from './model.ts'
import { isAuthority } from './authorities.ts'
import { levelOf, unitMentionsOf, unitNameOf, type UnitMention, type UnitName } from './unit-names.ts'

export const unitOfParty = (party: Pick<Party, 'name' | 'shortName'>): UnitName | null =>
  unitNameOf(foldText(party.shortName)) ?? unitNameOf(foldText(party.name))

/** Those who sue together claim together; of the others only groups of one hamlet do. */
export const sideKeyOf = (party: Party): string =>
  party.role === 'plaintiff' ? 'plaintiff' : `${party.role} ${unitOfParty(party)?.stem ?? party.name}`

/** 大湾村 is the hamlet of 大湾组, unless the full names say that it is the village above: 大湾村第一村民小组. */
const isVillageAbove = (stem: string, parties: readonly Party[]): boolean => {
  const village = new RegExp(`${stem}村(?!民)`, 'u')
  return parties.some(({ name }) => village.test(name))
}

/** Finds where words name the unit that a party is. */
export type UnitFinder = (words: string) => UnitMention[]

const finderOf = (party: Party, parties: readonly Party[], units: ReadonlyMap<Party, UnitName | null>): UnitFinder => {
  const unit = units.get(party)
  if (!unit) return () => []
  const side = sideKeyOf(party)
  const rivals = parties.filter((other) => units.get(other)?.stem === unit.stem && !isAuthority(other))
  const shared = rivals.some((other) => sideKeyOf(other) !== side)
  const mentionsIn = unitMentionsOf(unit.stem)
  const villageAbove = isVillageAbove(unit.stem, parties)
  return (words) =>
    mentionsIn(words).filter(({ suffix, ordinals }) => {
      if (levelOf(suffix) !== levelOf(unit.suffix) || (suffix === '村' && villageAbove)) return false
      if (ordinals.length === 0) return !shared
      return unit.ordinals.some((own) => ordinals.includes(own))
    })
}

/**
 * Made once for the parties of a document, one finder for each. Without ordinals the words name every group of the
 * hamlet, and nobody when rivals share it; with ordinals they name the groups that are counted.
 */
export const unitFinders = (parties: readonly Party[]): ReadonlyMap<Party, UnitFinder> => {
  const units = new Map(parties.map((party) => [party, unitOfParty(party)]))
  return new Map(parties.map((party) => [party, finderOf(party, parties, units)]))
}
