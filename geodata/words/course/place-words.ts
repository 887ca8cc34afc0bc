import type { Place } from '../../places/place.ts'
import type { CourseLeg } from './course-legs.ts'
import type { CourseWords } from './model.ts'
import type { Ground } from './drawn-line.ts'

/** The name that stands first in the gazetteer. */
export const firstName = ({ names }: Place): string => names[0]?.name ?? ''

/** What a line along a place follows: the line itself, or the edge of an area. */
export const followedName = (place: Place, words: CourseWords): string =>
  place.geometry.type === 'Polygon' ? words.edgeOf(firstName(place)) : firstName(place)

/** Undefined for stretches that follow no feature. */
export const followedPlace = ({ segment }: CourseLeg, { places }: Ground): Place | undefined =>
  segment?.placeId == null ? undefined : places.find(({ id }) => id === segment.placeId)

/** The name with what each party, and each time, calls the place: no side's name is passed over. */
function fullName(place: Place, words: CourseWords): string {
  const others = place.names
    .slice(1)
    .map(({ name, party, era }) =>
      party ? words.calledBy(party, name) : era ? words.calledIn(era, name) : words.also(name),
    )
  return words.withOtherNames(firstName(place), others)
}

/** One sentence with all names of the places that have several; none when no place has. */
export function otherNamesSentence(places: readonly Place[], words: CourseWords): string[] {
  const named = [...new Set(places)].filter(({ names }) => names.length > 1).map((place) => fullName(place, words))
  return named.length === 0 ? [] : [words.otherNames(named)]
}
