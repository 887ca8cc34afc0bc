import { genericKindOf } from '../../places/generic-nouns.ts'
import { kindsAgree } from '../../places/kind-groups.ts'
import { rankPlaces } from '../../places/locate-mark.ts'
import { comparableName } from '../../places/name-core.ts'

import type { Call, Mark, MarkRole } from '../../boundary/model.ts'
import type { Place } from '../../places/place.ts'

/** Names that answer about equally well are all taken. */
const SAME_SCORE = 0.05
/** From here on a bare noun is the place's own name. */
const OWN_NAME = 0.95

/** A mark of a call with the places that its words may mean; none when no place answers. */
export type NamedMark = { readonly mark: Mark; readonly places: readonly Place[] }

const aliasesAfter = (marks: readonly Mark[], index: number): Mark[] => {
  const behind = marks.slice(index + 1)
  const end = behind.findIndex(({ role }) => role !== 'alias')
  return end < 0 ? behind : behind.slice(0, end)
}

/** By name the best; a bare noun that is nobody's name means any place of its kind. */
function placesOf(mark: Mark, aliases: readonly Mark[], places: readonly Place[]): Place[] {
  const words = [mark, ...aliases].map(({ quote }) => quote)
  const ranked = rankPlaces(words, mark.kind, places)
  const best = ranked[0]?.score ?? 0
  const isNamed = ranked[0]?.by === 'name' && best >= OWN_NAME
  const kind = genericKindOf(comparableName(mark.quote))
  if (kind !== undefined && !isNamed) return places.filter((place) => kindsAgree(kind, place.kind))
  return ranked.filter(({ score }) => score >= best - SAME_SCORE).map(({ place }) => place)
}

const TOLD_ROLES: readonly MarkRole[] = ['line', 'from', 'to', 'through']

/** The marks of a call that its line should follow or reach. */
export const namedMarks = ({ marks }: Call, places: readonly Place[]): NamedMark[] =>
  marks.flatMap((mark, index) =>
    TOLD_ROLES.includes(mark.role) ? [{ mark, places: placesOf(mark, aliasesAfter(marks, index), places) }] : [],
  )
