import { properNameOf } from './proper-name.ts'

import type { NameVerdict } from '../model.ts'
import type { Place, PlaceName } from '../place.ts'

/** What a person said of two proper names, the earliest first in a list of them. */
export type DecidedPair = {
  readonly first: string
  readonly second: string
  readonly verdict: NameVerdict
  readonly decidedBy: string
}

const isSamePair = (one: DecidedPair, other: DecidedPair): boolean =>
  (one.first === other.first && one.second === other.second) ||
  (one.first === other.second && one.second === other.first)

/** Pairs whose last word is that they are one. */
const acceptedPairs = (decisions: readonly DecidedPair[]): DecidedPair[] =>
  decisions.filter(
    (decision, index) =>
      decision.verdict === 'one' && !decisions.slice(index + 1).some((later) => isSamePair(later, decision)),
  )

/** 六奎田垌 under its other proper name: 六回田垌. */
function underOther(known: PlaceName, { first, second, decidedBy }: DecidedPair): PlaceName[] {
  const proper = properNameOf(known.name)
  const other = proper === first ? second : proper === second ? first : undefined
  if (other === undefined) return []
  return [
    {
      ...known,
      name: known.name.replace(proper, () => other),
      source: `${decidedBy}认定“${first}”“${second}”为一个地名`,
    },
  ]
}

/**
 * Places with the names that persons accepted as theirs: under each accepted pair a place's name is also known with the other
 * proper name, its source the person who said so. One step only: that A is B and B is C does not say that A is C. The
 * places on record stay as they are; when a decision is withdrawn the name is gone.
 */
export function withAcceptedNames(places: readonly Place[], decisions: readonly DecidedPair[]): Place[] {
  const accepted = acceptedPairs(decisions)
  return places.map((place) => {
    const known = new Set(place.names.map(({ name }) => name))
    const further = place.names
      .flatMap((name) => accepted.flatMap((pair) => underOther(name, pair)))
      .filter(({ name }) => !known.has(name) && known.add(name))
    return further.length === 0 ? place : { ...place, names: [...place.names, ...further] }
  })
}
