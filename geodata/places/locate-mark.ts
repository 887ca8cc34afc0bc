import { comparableName, isJunction, nameWithoutJunction, nameWithoutPosition } from './name-core.ts'
import { nameSimilarity } from './name-similarity.ts'
import { genericKindOf } from './generic-nouns.ts'
import { bothAtOneSpot, kindsAgree } from './kind-groups.ts'

import type { Mark } from '../boundary/model.ts'
import type { Place } from './place.ts'

/** Below this the names are not taken for the same: no answer is better than a wrong one. */
const LEAST_SIMILARITY = 0.6
/** From here on the words are the place's own name, but for position words. */
const SAME_NAME = 0.95

export type LocatedMark = {
  readonly place: Place
  /** `name`: its names answer to the words; `kind`: a bare noun, and this place of the kind is where the line is. */
  readonly by: 'name' | 'kind'
  /** 0 to 1. */
  readonly score: number
}

function scoreOfName(words: string, placeName: string): number {
  const full = comparableName(words)
  const name = comparableName(placeName)
  if (full === name) return 1
  const core = nameWithoutPosition(words)
  if (core === name || core === nameWithoutPosition(placeName)) return 0.95
  if (nameWithoutJunction(words) === name) return 0.95
  // A name inside a longer phrase, such as 四棵松树 at the end of 琴八后背山脊原四棵松树.
  if (name.length >= 3 && full.endsWith(name)) return 0.9
  return nameSimilarity(isJunction(words) ? nameWithoutJunction(words) : core, name) * 0.9
}

/** A bare noun is nobody's name: a place entered as 山脊 is meant where a person says so, elsewhere it is one of its kind. */
const isBareNoun = (name: string): boolean => genericKindOf(comparableName(name)) !== undefined

/** Whether one of the words is the very name of a place. */
const bears = ({ names }: Place, words: readonly string[]): boolean =>
  names.some(({ name }) => words.some((word) => comparableName(word) === comparableName(name)))

/** The best of a place's names, its own before bare nouns that do as well. */
function located(place: Place, words: readonly string[]): LocatedMark {
  const best = (names: Place['names']) =>
    Math.max(0, ...words.flatMap((word) => names.map(({ name }) => scoreOfName(word, name))))
  const own = best(place.names.filter(({ name }) => !isBareNoun(name)))
  const bare = best(place.names.filter(({ name }) => isBareNoun(name)))
  return own >= bare ? { place, by: 'name', score: own } : { place, by: 'kind', score: bare }
}

/** Places whose names answer to the words, best first; equal scores keep the gazetteer's order. */
export function rankPlaces(words: readonly string[], kind: Mark['kind'], places: readonly Place[]): LocatedMark[] {
  return places
    .filter((place) => kindsAgree(kind, place.kind) || (bothAtOneSpot(kind, place.kind) && bears(place, words)))
    .map((place) => located(place, words))
    .filter(({ score }) => score >= LEAST_SIMILARITY)
    .sort((first, second) => second.score - first.score)
}

/** Names this near to the best one may be meant as well. */
const SAME_SCORE = 0.04
/** Of a kind that is everywhere, so many are looked at. */
const MOST_OF_A_KIND = 8

const wordsOf = ({ readAs, quote }: Mark): string => readAs ?? quote

/**
 * The places that a mark may mean, best first. Aliases count as names of the same mark. Several places of one name all
 * stand; a bare noun (公路, 山脊) that is nobody's name may mean any place of its kind, and only the line itself tells
 * which: those nearest by `metresAway` are given (undefined: too far). Empty when no place answers; then the name is listed.
 */
export function placesOfMark(
  mark: Mark,
  aliases: readonly Mark[],
  places: readonly Place[],
  metresAway: (place: Place) => number | undefined,
): LocatedMark[] {
  const ranked = rankPlaces([mark, ...aliases].map(wordsOf), isJunction(wordsOf(mark)) ? 'place' : mark.kind, places)
  const best = ranked[0]
  const alike = ranked.filter(({ score }) => best && score >= best.score - SAME_SCORE)
  const genericKind = genericKindOf(comparableName(wordsOf(mark)))
  const isNamed = best?.by === 'name' && best.score >= SAME_NAME
  if (genericKind === undefined || isNamed) return alike
  const ofKind = places.filter(({ kind }) => kind === genericKind)
  const nearby = (ofKind.length > 0 ? ofKind : places.filter(({ kind }) => kindsAgree(genericKind, kind)))
    .map((place) => ({ place, metres: metresAway(place) ?? Infinity }))
    .filter(({ metres }) => metres < Infinity)
    .sort((first, second) => first.metres - second.metres)
    .slice(0, MOST_OF_A_KIND)
    .map(({ place }): LocatedMark => ({ place, by: 'kind', score: LEAST_SIMILARITY }))
  return nearby.length > 0 ? nearby : alike
}
