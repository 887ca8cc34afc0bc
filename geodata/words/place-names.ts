import type { WireClaimant } from '../wire/case.ts'
import type { WirePlace } from '../wire/geometry.ts'

type WireName = WirePlace['names'][number]

/** Whose name it is; the letter is null for a party that claims nothing here, both are for a name that is nobody's in particular. */
export type SidedName = WireName & { readonly letter: string | null }

const letterOf = (party: string | undefined, claimants: readonly WireClaimant[]): string | null =>
  claimants.find(({ name, parties }) => party !== undefined && (name === party || parties.includes(party)))?.letter ??
  null

/** Every name of a place: those of nobody in particular first, then by the letters of the sides, then of other parties. */
export function sidedNames({ names }: Pick<WirePlace, 'names'>, claimants: readonly WireClaimant[]): SidedName[] {
  const orderOf = ({ party, letter }: SidedName) => (party === undefined ? '' : (letter ?? '~'))
  return names
    .map((name): SidedName => ({ ...name, letter: letterOf(name.party, claimants) }))
    .sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : orderOf(one) > orderOf(other) ? 1 : 0))
}

/**
 * What stands on the map: one name where there is one, and where parties call the place differently the name of each, all alike, under its
 * letter, after a name that is nobody's in particular.
 */
export function placeLabel(place: Pick<WirePlace, 'names'>, claimants: readonly WireClaimant[]): string {
  const all = sidedNames(place, claimants)
  const common = all.find(({ party }) => party === undefined)
  const firstOfParty = all.filter(
    ({ party }, index) => party !== undefined && all.findIndex((other) => other.party === party) === index,
  )
  const called = new Set(firstOfParty.map(({ name }) => name))
  if (called.size < 2) return (common ?? place.names[0])?.name ?? ''
  const ofSides = firstOfParty.map(({ letter, name }) => (letter === null ? name : `${letter} ${name}`))
  return [...(common ? [common.name] : []), ...ofSides].join(' / ')
}
