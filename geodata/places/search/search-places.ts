import { comparableName } from '../name-core.ts'
import { nameSimilarity } from '../name-similarity.ts'
import { compareNames } from '../names/compare-names.ts'
import { properNameOf } from '../names/proper-name.ts'

import { latinLetters, spellsName } from './latin-letters.ts'

import type { LandmarkKind } from '../../boundary/model.ts'
import type { PlaceSearchReason } from '../model.ts'
import type { Place } from '../place.ts'

export type FoundPlace = {
  readonly placeId: string
  /** The name that answers. */
  readonly name: string
  readonly reason: PlaceSearchReason
  /** 0 to 1. */
  readonly score: number
}

/** Names that share fewer pairs of characters are not shown. */
const LEAST_SIMILARITY = 0.4
/** What each reason counts for; sound, shape and likeness are weighed by how near they are. */
const WEIGHTS: Record<PlaceSearchReason, number> = {
  'same-name': 1,
  alias: 0.97,
  'part-of-name': 0.9,
  'same-letters': 0.88,
  'sounds-alike': 0.86,
  'looks-alike': 0.84,
  similar: 0.8,
  kind: 0.5,
}

type Answer = Pick<FoundPlace, 'reason' | 'score'>

const answer = (reason: PlaceSearchReason, nearness = 1): Answer => ({ reason, score: WEIGHTS[reason] * nearness })

/** By the characters of the whole names, or of what is proper in them: 六回山 answers to 六奎田垌. */
function alike(wanted: string, name: string): Answer | undefined {
  const comparison = compareNames(wanted, name) ?? compareNames(properNameOf(wanted), properNameOf(name))
  if (!comparison) return undefined
  const bySound = comparison.reasons.every(({ code }) => code !== 'look-alike' && code !== 'alike-but-one')
  return answer(bySound ? 'sounds-alike' : 'looks-alike', comparison.score)
}

function answerOf(wanted: string, letters: string | undefined, name: string, isMain: boolean): Answer | undefined {
  const own = comparableName(name)
  if (own === wanted) return answer(isMain ? 'same-name' : 'alias')
  if (letters !== undefined) return spellsName(letters, own) ? answer('same-letters') : undefined
  if (own.includes(wanted) || (own.length > 1 && wanted.includes(own))) return answer('part-of-name')
  const found = alike(wanted, own)
  if (found) return found
  const similarity = nameSimilarity(wanted, own)
  return similarity >= LEAST_SIMILARITY ? answer('similar', similarity) : undefined
}

/**
 * The places that answer to a name, an alias, a sound or a kind, best first, each with its reason; equal ones keep the
 * gazetteer's order. Without words all places of the kind; without either, none.
 */
export function searchPlaces(words: string, kind: LandmarkKind | null, places: readonly Place[]): FoundPlace[] {
  const wanted = comparableName(words)
  const letters = latinLetters(words)
  const ofKind = kind === null ? places : places.filter((place) => place.kind === kind)
  if (wanted === '')
    return kind === null
      ? []
      : ofKind.map(({ id, names }) => ({ placeId: id, name: names[0]!.name, ...answer('kind') }))
  return ofKind
    .flatMap(({ id, names }): FoundPlace[] => {
      const answers = names.flatMap(({ name }, index) => {
        const found = answerOf(wanted, letters, name, index === 0)
        return found ? [{ placeId: id, name, ...found }] : []
      })
      return answers.sort((one, other) => other.score - one.score).slice(0, 1)
    })
    .sort((one, other) => other.score - one.score)
}
