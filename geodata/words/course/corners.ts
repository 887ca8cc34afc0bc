import { distanceMetres, nearestOnLine } from '../../crs/plane-geometry.ts'
import { lineOf, planePlace, type PlanePlace } from '../../outline/plane-place.ts'

import { isMeantToClose, type DrawnLine, type Ground } from './drawn-line.ts'

import type { Metres } from '../../crs/gauss-kruger.ts'
import type { Place } from '../../places/place.ts'
import type { CourseLeg } from './course-legs.ts'

/** A point this near to a place is that place. */
const AT_PLACE_METRES = 5

/** What a point between two stretches can be told by. */
export type Corner = {
  /** 1, 2, 3 … in order along the line. */
  readonly number: number
  /** The well, tree, peak that stands there. */
  readonly place: Place | null
  /** The features that meet there, or the one whose edge it lies on; empty when it lies on none. */
  readonly features: readonly Place[]
  /** Only the line turns here. */
  readonly isTurn: boolean
}

const featureOf = (leg: CourseLeg, places: readonly PlanePlace[]): PlanePlace | undefined =>
  leg.segment?.placeId ? places.find(({ place }) => place.id === leg.segment?.placeId) : undefined

const isAt = (point: Metres, place: PlanePlace): boolean => {
  const line = lineOf(place)
  return line
    ? nearestOnLine(line, point).offsetMetres <= AT_PLACE_METRES
    : distanceMetres(place.point!, point) <= AT_PLACE_METRES
}

/** The features that the stretches on both sides of a corner follow; where none does, one that the corner lies on. */
function featuresAt(
  point: Metres,
  before: CourseLeg | undefined,
  after: CourseLeg | undefined,
  places: readonly PlanePlace[],
): Place[] {
  const followed = [before, after].flatMap((leg) => (leg ? (featureOf(leg, places) ?? []) : []))
  const isMet = (place: PlanePlace) => !place.point && !followed.includes(place) && isAt(point, place)
  const met = followed.length < 2 ? places.find(isMet) : undefined
  return [...new Set([...followed, ...(met ? [met] : [])].map(({ place }) => place))]
}

/**
 * The corners of a course: one before each stretch, and one behind the last unless the line comes back to its start.
 * Stretch n runs from corner n to the next one in the list, the last of a closed round to the first.
 */
export function cornersOf(legs: readonly CourseLeg[], line: DrawnLine, ground: Ground): Corner[] {
  const places = ground.places.map((place) => planePlace(place, ground.plane))
  const comesBack = isMeantToClose(line)
  const cornerAt = (point: Metres, index: number): Corner => {
    const before = legs[index - 1] ?? (comesBack ? legs.at(-1) : undefined)
    const after = legs[index] ?? (comesBack ? legs[0] : undefined)
    return {
      number: index + 1,
      place: places.find((place) => place.point && isAt(point, place))?.place ?? null,
      features: featuresAt(point, before, after, places),
      isTurn: before?.segmentIndex !== null && before?.segmentIndex === after?.segmentIndex,
    }
  }
  const starts = legs.map(({ points }, index) => cornerAt(points[0]!, index))
  const last = legs.at(-1)
  return comesBack || !last ? starts : [...starts, cornerAt(last.points.at(-1)!, legs.length)]
}
