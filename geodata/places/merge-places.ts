import type { Place } from './place.ts'

/** What is known of a place, whichever it is. */
type PlaceState = Omit<Place, 'id'>

/**
 * What of a place is changed on its own. A position goes with how it was come by and how exact it is: one person's figure says
 * nothing of where another drew.
 */
export const PLACE_FACETS = ['position', 'names', 'kind', 'years'] as const
export type PlaceFacet = (typeof PLACE_FACETS)[number]

/** Whose is to stand; `both` only of names, of which a place may have several. */
export type PlaceChoice = 'mine' | 'theirs' | 'both'

/** A facet that is not the same in the two versions, and who has changed it. */
export type PlaceDifference = { readonly facet: PlaceFacet; readonly changedBy: 'mine' | 'theirs' | 'both' }

/** Values in an order of their own, so that two places are compared whatever order their members came in. */
const VALUES_OF: Readonly<Record<PlaceFacet, (place: PlaceState) => unknown>> = {
  position: ({ geometry, accuracyMetres, illustrative, method, spotHeightMetres }) => [
    geometry.type,
    geometry.coordinates,
    accuracyMetres,
    illustrative,
    method,
    spotHeightMetres,
  ],
  names: ({ names }) => names.map(({ name, source, party, era }) => [name, source, party, era]),
  kind: ({ kind }) => kind,
  years: ({ years }) => [years?.from, years?.to],
}

/** Whether nothing was changed in a facet. */
export const isSameFacet = (facet: PlaceFacet, one: PlaceState, other: PlaceState): boolean =>
  JSON.stringify(VALUES_OF[facet](one)) === JSON.stringify(VALUES_OF[facet](other))

export const isSamePlace = (one: PlaceState, other: PlaceState): boolean =>
  PLACE_FACETS.every((facet) => isSameFacet(facet, one, other))

/** What two persons made of one place differs in; `base`: as it was when the first of them began. */
export function placeDifferences(base: PlaceState, mine: PlaceState, theirs: PlaceState): PlaceDifference[] {
  return PLACE_FACETS.flatMap((facet): PlaceDifference[] => {
    if (isSameFacet(facet, mine, theirs)) return []
    if (isSameFacet(facet, base, theirs)) return [{ facet, changedBy: 'mine' }]
    return [{ facet, changedBy: isSameFacet(facet, base, mine) ? 'theirs' : 'both' }]
  })
}

/** Mine first, since the first is the one on the map; then those of theirs that say something else. */
function namesOfBoth(mine: PlaceState, theirs: PlaceState): Place['names'] {
  const known = new Set(mine.names.map((one) => JSON.stringify([one.name, one.party, one.era])))
  return [...mine.names, ...theirs.names.filter((one) => !known.has(JSON.stringify([one.name, one.party, one.era])))]
}

/** The place of which each facet is the one that was chosen, and mine where nothing was. */
export function mergedPlace(
  mine: PlaceState,
  theirs: PlaceState,
  choiceOf: (facet: PlaceFacet) => PlaceChoice,
): PlaceState {
  const from = (facet: PlaceFacet): PlaceState => (choiceOf(facet) === 'theirs' ? theirs : mine)
  const { geometry, accuracyMetres, illustrative, method, spotHeightMetres } = from('position')
  const { years } = from('years')
  return {
    kind: from('kind').kind,
    names: choiceOf('names') === 'both' ? namesOfBoth(mine, theirs) : from('names').names,
    geometry,
    accuracyMetres,
    illustrative,
    ...(spotHeightMetres === undefined ? {} : { spotHeightMetres }),
    ...(method === undefined ? {} : { method }),
    ...(years === undefined ? {} : { years }),
  }
}
