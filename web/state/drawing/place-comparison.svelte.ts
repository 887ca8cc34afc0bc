import { isSamePlace, mergedPlace, placeDifferences } from '../../../geodata/places/merge-places.ts'

import type { PlaceChoice, PlaceDifference, PlaceFacet } from '../../../geodata/places/merge-places.ts'
import type { WirePlace } from '../../../geodata/wire/geometry.ts'
import type { PlaceChangeBody } from '../../../geodata/wire/places.ts'

type DraftPlace = PlaceChangeBody['place']

/** A place as somebody else stored it while mine was drawn; withdrawn by him where there is none. */
export type TheirPlace = {
  readonly place: WirePlace | null
  /** Null where nothing tells. */
  readonly version: number | null
  readonly changedBy: string
  readonly changedAt: string | null
}

export const isSameStanding = (one: WirePlace | null, other: WirePlace | null): boolean =>
  one === null || other === null ? one === other : isSamePlace(one, other)

/** One place that two persons changed: as it was, as somebody else stored it, and what I choose of his and mine. */
export class PlaceComparison {
  readonly base: WirePlace
  readonly theirs: TheirPlace
  #chosen = $state.raw<Readonly<Partial<Record<PlaceFacet, PlaceChoice>>>>({})

  constructor(base: WirePlace, theirs: TheirPlace) {
    this.base = base
    this.theirs = theirs
  }

  /** What the two differ in; nothing where the place was withdrawn. */
  differences(mine: DraftPlace): PlaceDifference[] {
    return this.theirs.place === null ? [] : placeDifferences(this.base, mine, this.theirs.place)
  }

  /** What one of us alone has changed stands as it was changed, until somebody says otherwise. */
  choiceOf({ facet, changedBy }: PlaceDifference): PlaceChoice | null {
    return this.#chosen[facet] ?? (changedBy === 'both' ? null : changedBy)
  }

  choose(facet: PlaceFacet, choice: PlaceChoice): void {
    this.#chosen = { ...this.#chosen, [facet]: choice }
  }

  isOpen(mine: DraftPlace): boolean {
    return this.differences(mine).some((difference) => this.choiceOf(difference) === null)
  }

  /** What is to be stored on top of theirs; null while something is not chosen. */
  merged(mine: DraftPlace): DraftPlace | null {
    if (this.theirs.place === null) return mine
    if (this.isOpen(mine)) return null
    const differences = this.differences(mine)
    const choiceOf = (facet: PlaceFacet): PlaceChoice => {
      const difference = differences.find((one) => one.facet === facet)
      return (difference && this.choiceOf(difference)) ?? 'mine'
    }
    const merged = mergedPlace(mine, this.theirs.place, choiceOf)
    return { ...merged, names: [...merged.names] }
  }
}
