import { standingYears } from '../places/standing-years.ts'

import type { LandmarkKind } from '../boundary/model.ts'
import type { PlaceMethod } from '../places/model.ts'
import type { Place, PlaceName } from '../places/place.ts'

/** The properties of a feature of a place layer, each of its type or null; of a kind and method that there are. */
export type PlaceProperties = {
  readonly kind: LandmarkKind
  readonly name: string
  readonly otherNames: string | null
  /** Null where it is not said: then as it follows from the accuracy. */
  readonly illustrative: boolean | null
  readonly accuracyMetres: number | null
  readonly method: PlaceMethod | null
  readonly fromYear: number | null
  readonly toYear: number | null
}

/** As a layer writes several names into one column. */
const BETWEEN_NAMES = '、'
const joined = (names: readonly PlaceName[]): string => names.map(({ name }) => name).join(BETWEEN_NAMES)

/** Names that stay keep where they were met, by whom and when; a new one is the word of whoever writes it. */
function namesOf({ name, otherNames }: PlaceProperties, before: readonly PlaceName[], person: string): PlaceName[] {
  const left = [...before]
  const named = (words: string): PlaceName => {
    const index = left.findIndex((known) => known.name === words)
    return index < 0 ? { name: words, source: person } : left.splice(index, 1)[0]!
  }
  const first = named(name)
  // One name may hold the sign that stands between names: what nobody touched is not taken apart.
  if ((otherNames ?? '') === joined(left)) return [first, ...left]
  const others = (otherNames ?? '').split(BETWEEN_NAMES).map((words) => words.trim())
  return [first, ...others.filter((words) => words !== '').map(named)]
}

/**
 * The place that a feature tells of. What its layer has no column for (a spot height, the sources of names) stays as it was before.
 * Undefined where its last year lies before its first.
 */
export function placeOfFeature(
  properties: PlaceProperties,
  geometry: Place['geometry'],
  before: Place | null,
  person: string,
): Omit<Place, 'id'> | undefined {
  const { kind, illustrative, accuracyMetres, method, fromYear, toYear } = properties
  const years = standingYears(fromYear, toYear)
  if (years === null) return undefined
  return {
    kind,
    names: namesOf(properties, before?.names ?? [], person),
    geometry,
    accuracyMetres,
    illustrative: illustrative ?? accuracyMetres === null,
    ...(method !== null && { method }),
    ...(years && { years }),
    ...(before?.spotHeightMetres !== undefined && { spotHeightMetres: before.spotHeightMetres }),
  }
}
