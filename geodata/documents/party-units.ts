/** Where words name the village unit that a party is, under any of the names it had. */
import { foldText } from '../text/fold.ts'
import type { Party } from './model.ts'
import { isAuthority } from './authorities.ts'
import { findUnitMentions, levelOf, unitNameOf, type UnitMention, type UnitName } from './unit-names.ts'

export const unitOfParty = (party: Pick<Party, 'name' | 'shortName'>): UnitName | null =>
  unitNameOf(foldText(party.shortName)) ?? unitNameOf(foldText(party.name))

/** Those who sue together claim together; of the others only groups of one hamlet do. */
export const sideKeyOf = (party: Party): string =>
  party.role === 'plaintiff' ? 'plaintiff' : `${party.role} ${unitOfParty(party)?.stem ?? party.name}`

/** 大湾村 is the hamlet of 大湾组, unless the full names say that it is the village above: 大湾村第一村民小组. */
const isVillageAbove = ({ stem, suffix }: UnitMention, parties: readonly Party[]): boolean =>
  suffix === '村' && parties.some(({ name }) => new RegExp(`${stem}村(?!民)`, 'u').test(name))

/**
 * Without ordinals the words name every group of the hamlet, and nobody when rivals share it; with ordinals they name
 * the groups that are counted.
 */
export const mentionsOfParty = (words: string, party: Party, parties: readonly Party[]): UnitMention[] => {
  const unit = unitOfParty(party)
  if (!unit) return []
  const rivals = parties.filter((other) => !isAuthority(other) && sideKeyOf(other) !== sideKeyOf(party))
  const shared = rivals.some((other) => unitOfParty(other)?.stem === unit.stem)
  return findUnitMentions(words, unit.stem).filter((mention) => {
    if (levelOf(mention.suffix) !== levelOf(unit.suffix) || isVillageAbove(mention, parties)) return false
    if (mention.ordinals.length === 0) return !shared
    return unit.ordinals.some((own) => mention.ordinals.includes(own))
  })
}
