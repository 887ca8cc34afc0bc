/** A road that was moved is two places of one name: which of them a paper of a certain time means. */
import { kindsAgree } from './kind-groups.ts'
import { comparableName } from './name-core.ts'
import { stoodDuring, type Days } from './standing-years.ts'

import type { StandingYears } from './model.ts'
import type { Place } from './place.ts'

type Named = Pick<Place, 'id' | 'kind' | 'names' | 'years'>

const FORMER_WORDS = ['原', '原来的', '旧', '老'] as const

const comparableNames = ({ names }: Named): string[] => names.map(({ name }) => comparableName(name))

/** The other places that bear one of its names and can be the same thing elsewhere. */
function otherCourses<P extends Named>(place: Named, places: readonly P[]): P[] {
  const names = comparableNames(place)
  return places.filter(
    (other) =>
      other.id !== place.id &&
      kindsAgree(other.kind, place.kind) &&
      comparableNames(other).some((name) => names.includes(name)),
  )
}

const isCalledFormer = ({ names }: Named, words: string): boolean =>
  names.some(({ name }) => FORMER_WORDS.some((former) => words.includes(former + name)))

/**
 * The places that words of these days can mean: of one thing in several courses those that stood then. A course stays where none
 * stood, where the words themselves speak of the former one (原公路), and where a person named it (`named`).
 */
export const placesOfDays = (
  places: readonly Place[],
  days: Days | null,
  words: string,
  named: ReadonlySet<string>,
): readonly Place[] =>
  days === null
    ? places
    : places.filter(
        (place) =>
          stoodDuring(place.years, days) ||
          named.has(place.id) ||
          isCalledFormer(place, words) ||
          !otherCourses(place, places).some(({ years }) => stoodDuring(years, days)),
      )

export type CourseTaken = {
  readonly years: StandingYears | null
  readonly others: readonly { readonly id: string; readonly years: StandingYears | null }[]
}

/** Which course of a moved thing a line follows, where its words are dated and other courses are known; undefined otherwise. */
export function courseTaken(
  placeId: string | null,
  places: readonly Named[],
  days: Days | null,
): CourseTaken | undefined {
  const place = placeId === null ? undefined : places.find(({ id }) => id === placeId)
  if (!place || days === null || !stoodDuring(place.years, days)) return undefined
  const others = otherCourses(place, places).filter(({ years }) => !stoodDuring(years, days))
  if (others.length === 0) return undefined
  return { years: place.years ?? null, others: others.map(({ id, years }) => ({ id, years: years ?? null })) }
}
