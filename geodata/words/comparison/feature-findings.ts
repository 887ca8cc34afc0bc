import { mannerOf } from '../../boundary/manner.ts'
import { distanceMetres, isInsideRing, nearestOnLine } from '../../crs/plane-geometry.ts'
import { lineOf, planePlace, type PlanePlace } from '../../outline/plane-place.ts'
import { firstName, followedPlace } from '../course/place-words.ts'

import { FEATURE_TOLERANCE_METRES, REACHING_METRES, STRAYING_SHARE } from './tolerances.ts'

import type { MarkRole } from '../../boundary/model.ts'
import type { Metres } from '../../crs/gauss-kruger.ts'
import type { SegmentMethod } from '../../outline/model.ts'
import type { Place } from '../../places/place.ts'
import type { CourseLeg } from '../course/course-legs.ts'
import type { Ground } from '../course/drawn-line.ts'
import type { LineFinding } from './model.ts'
import type { NamedMark } from './named-places.ts'

/** Drawn by people and machines that may have meant a feature without saying which. */
const FREE_METHODS: readonly SegmentMethod[] = ['measured', 'digitised', 'traced-on-terrain', 'drawn-by-hand']

const middle = ([ax, ay]: Metres, [bx, by]: Metres): Metres => [(ax + bx) / 2, (ay + by) / 2]

const tolerance = ({ place }: PlanePlace): number => Math.max(FEATURE_TOLERANCE_METRES, 3 * (place.accuracyMetres ?? 0))

/** How far a line strays from a feature at most, when more of it strays than may; null while it keeps to it. */
function strayingMetres({ points, lengthMetres }: CourseLeg, feature: PlanePlace): number | null {
  const along = lineOf(feature)!
  let [strayed, farthest] = [0, 0]
  points.slice(1).forEach((end, index) => {
    const start = points[index]!
    const offset = nearestOnLine(along, middle(start, end)).offsetMetres
    if (offset <= tolerance(feature)) return
    strayed += distanceMetres(start, end)
    farthest = Math.max(farthest, offset)
  })
  return strayed > STRAYING_SHARE * lengthMetres ? farthest : null
}

/** A line follows one of the features that a mark may mean, or the mark is not kept: by name, then by position. */
function followingFindings(leg: CourseLeg, named: readonly NamedMark[], ground: Ground): LineFinding[] {
  const lines = named.filter(({ mark, places }) => mark.role === 'line' && places.length > 0)
  // 由山龙尽头分水直上: the feature that a leg starts from is the one it follows.
  const starts = named.filter(
    ({ mark, places }) => mark.role === 'from' && places.some(({ geometry }) => geometry.type !== 'Point'),
  )
  const meant = lines.length > 0 ? lines : starts
  const drawn = followedPlace(leg, ground)
  if (!drawn || meant.length === 0) return []
  const isMeant = meant.some(({ places }) => places.includes(drawn))
  if (!isMeant) return [{ code: 'wrong-feature', named: meant[0]!.mark.quote, drawn: firstName(drawn), metres: null }]
  const feature = planePlace(drawn, ground.plane)
  const metres = lineOf(feature) ? strayingMetres(leg, feature) : null
  return metres === null ? [] : [{ code: 'wrong-feature', named: firstName(drawn), drawn: null, metres }]
}

/** A line that names no feature of its own, held against the ones that the words name. */
function freeFindings(leg: CourseLeg, named: readonly NamedMark[], words: string, { plane }: Ground): LineFinding[] {
  if (!leg.segment || !FREE_METHODS.includes(leg.segment.method) || mannerOf(words).straight) return []
  const lines = named.filter(
    ({ mark, places }) =>
      mark.role === 'line' && places.length > 0 && places.every(({ geometry }) => geometry.type !== 'Point'),
  )
  const strayed = lines.flatMap(({ mark, places }) => {
    const metres = places.map((place) => strayingMetres(leg, planePlace(place, plane)))
    const straysFromAll = metres.flatMap((found) => (found === null ? [] : [found]))
    return straysFromAll.length < places.length ? [] : [{ mark, metres: Math.min(...straysFromAll) }]
  })
  // A call may name several lines and its line follow each for a while: only straying from all of them is told.
  if (lines.length === 0 || strayed.length < lines.length) return []
  return [{ code: 'wrong-feature', named: strayed[0]!.mark.quote, drawn: null, metres: strayed[0]!.metres }]
}

/** How far a place is from the nearest of some spots; 0 inside an area. */
export function metresTo(place: Place, spots: readonly Metres[], { plane }: Ground): number {
  const { point, line, ring } = planePlace(place, plane)
  const away = (spot: Metres): number => {
    if (point) return distanceMetres(point, spot)
    if (ring && isInsideRing(spot, ring)) return 0
    return nearestOnLine((line ?? ring)!, spot).offsetMetres
  }
  return Math.min(...spots.map(away))
}

/** Whether the line comes to the marks that it should start from, pass or end at. */
export function reachingFindings(
  legs: readonly CourseLeg[],
  named: readonly NamedMark[],
  ground: Ground,
): LineFinding[] {
  if (legs.length === 0) return []
  const points = legs.flatMap((leg) => leg.points)
  const spots = (role: MarkRole): readonly Metres[] => (role === 'through' ? points : [points[0]!, points.at(-1)!])
  return named.flatMap(({ mark, places }): LineFinding[] => {
    if (mark.role === 'line' || places.length === 0) return []
    const metres = Math.min(...places.map((place) => metresTo(place, spots(mark.role), ground)))
    return metres <= REACHING_METRES ? [] : [{ code: 'wrong-feature', named: mark.quote, drawn: null, metres }]
  })
}

/** Whether a call's line follows what the call names. `words` are the call's own. */
export function featureFindings(
  legs: readonly CourseLeg[],
  named: readonly NamedMark[],
  words: string,
  ground: Ground,
): LineFinding[] {
  const along = legs.flatMap((leg) => [
    ...followingFindings(leg, named, ground),
    ...freeFindings(leg, named, words, ground),
  ])
  // Parts of one line that turn are one finding.
  return along.slice(0, 1)
}
