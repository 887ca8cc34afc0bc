/** 沿大公路至那料田，再沿田边…: the edge of the field that the leg before came to, one way round it or the other. */
import { distanceMetres, nearestOnLine } from '../crs/plane-geometry.ts'
import { comparableName } from '../places/name-core.ts'

import { closestApproach } from './closest-approach.ts'
import { MEETING_METRES, type Link, type Stage } from './link.ts'
import { pathOf } from './settle-ends.ts'

import type { Call, Mark } from '../boundary/model.ts'
import type { Metres } from '../crs/gauss-kruger.ts'
import type { PlanePlace } from './plane-place.ts'

const BARE_EDGE = /^(?:[水旱稻]?田|地|塘|垌|田垌)的?(?:边|边沿|边缘|坎边)$/u

/** The mark that a bare edge stands for: what the words just before it come to. */
export function reachedMark(mark: Mark, call: Call, before: Call | undefined): Mark | undefined {
  if (mark.role !== 'line' || !before || call.start - before.end > 2) return undefined
  return BARE_EDGE.test(comparableName(mark.quote)) ? before.marks.findLast(({ role }) => role === 'to') : undefined
}

/** A closed ring as a line that begins and ends at a point of it. */
function openedAt(ring: readonly Metres[], at: Metres): Metres[] {
  const { edge, point } = nearestOnLine(ring, at)
  const round = [...ring.slice(edge + 1, -1), ...ring.slice(0, edge + 1)]
  return [point, ...round.filter((one) => distanceMetres(one, point) > MEETING_METRES), point]
}

function comesTo(ring: readonly Metres[], { from, start, ...link }: Link): Metres {
  const path = pathOf({ from, start, ...link })
  if (path) return closestApproach(path, ring)[1]
  const point = from?.place.point ?? start
  return point ? nearestOnLine(ring, point).point : ring[0]!
}

/** The stage with both ways round the area, from where each way of the leg before comes to it. */
export function roundReached(stage: Stage, before: Stage, area: PlanePlace): Stage {
  const { ring } = area
  const contacts = before.flatMap((link) => (ring && link.to?.placeId === area.place.id ? [comesTo(ring, link)] : []))
  const distinct = contacts.filter(
    (one, index) => !contacts.slice(0, index).some((known) => distanceMetres(known, one) <= MEETING_METRES),
  )
  if (!ring || distinct.length === 0) return stage
  return stage.flatMap((link) =>
    link.line?.placeId === area.place.id
      ? distinct.flatMap((at, index) => {
          const points = openedAt(ring, at)
          return [points, points.toReversed()].map((way, turn): Link => ({
            ...link,
            id: `${link.id}|round-${index}-${turn}`,
            line: { ...link.line!, points: way, certain: true, byName: true },
          }))
        })
      : [link],
  )
}
