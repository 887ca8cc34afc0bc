/** Answers that do not change are worked out once for a task. */
import { crossings, distanceMetres } from '../crs/plane-geometry.ts'

import { COST } from './costs.ts'
import { jointsBetween } from './joints.ts'
import type { Fall } from './joints/assumed.ts'
import type { Joint } from './joints/meeting.ts'
import { MEETING_METRES, type Link } from './link.ts'
import { pathOf } from './settle-ends.ts'

import type { Metres } from '../crs/gauss-kruger.ts'
import type { Crossings } from './leg-cost.ts'

export function rememberedCrossings(): Crossings {
  const known = new Map<readonly Metres[], Map<readonly Metres[], ReturnType<typeof crossings>>>()
  return (line, other) => {
    const ofLine = known.get(line) ?? new Map<readonly Metres[], ReturnType<typeof crossings>>()
    known.set(line, ofLine)
    const found = ofLine.get(other) ?? crossings(line, other)
    ofLine.set(other, found)
    return found
  }
}

/** Of the many lines of a terrain one that is meant meets the next: gaps are for lines that a person drew. */
const meetingsOf = (before: Link, after: Link, joints: readonly Joint[]): readonly Joint[] =>
  (before.line?.onTerrain || after.line?.onTerrain) && !before.to?.place.point && !after.from?.place.point
    ? joints.filter(({ cost }) => cost < COST.gap)
    : joints

const sameSpot = (one: Metres | undefined, other: Metres | undefined): boolean =>
  one && other ? distanceMetres(one, other) < MEETING_METRES : one === other

/** Two lines that end on each other both cross and come near there: that is one meeting. */
const distinct = (joints: readonly Joint[]): readonly Joint[] =>
  [...joints]
    .sort((one, other) => one.cost - other.cost)
    .filter(
      ({ end, start }, index, all) =>
        !all.slice(0, index).some((known) => sameSpot(known.end, end) && sameSpot(known.start, start)),
    )

/** Links are told apart by their template, the link without ends that stands in a stage. */
export function rememberedJoints(
  templateOf: (link: Link) => Link,
  fall: Fall | undefined,
): (before: Link, after: Link) => readonly Joint[] {
  const known = new Map<Link, Map<Link, readonly Joint[]>>()
  return (before, after) => {
    // Only of a link along a line do the joints not hang on where it started.
    if (!pathOf(before)) return jointsBetween(before, after, fall)
    const [first, second] = [templateOf(before), templateOf(after)]
    const ofFirst = known.get(first) ?? new Map<Link, readonly Joint[]>()
    known.set(first, ofFirst)
    const found = ofFirst.get(second) ?? distinct(meetingsOf(first, second, jointsBetween(first, second, fall)))
    ofFirst.set(second, found)
    return found
  }
}
