/** From the settled ends of a link to segments in the plane. */
import { distanceMetres, nearestOnLine, stretch, type LinePoint } from '../crs/plane-geometry.ts'

import { directionOfSide, dot } from './compass.ts'
import { MEETING_METRES, type Link } from './link.ts'
import { pathOf } from './settle-ends.ts'

import type { Metres } from '../crs/gauss-kruger.ts'
import type { Segment, SegmentReason } from './model.ts'

/** A segment before it is carried over to longitude and latitude. */
export type PlaneSegment = Omit<Segment, 'coordinates' | 'lengthMetres' | 'accuracyMetres'> & {
  readonly points: readonly Metres[]
  /** Where it follows no place: the standard error of the grid, or of the two places that it runs between. */
  readonly ownAccuracyMetres?: number | null
}

const linePoint = (line: readonly Metres[], point: Metres): LinePoint => nearestOnLine(line, point)

/** It begins or ends at a summit that only its height tells. */
const isAtSpotHeight = ({ from, to }: Link): boolean => from?.onTerrain === true || to?.onTerrain === true

/** The mapped end of a feature that lies in the direction of travel, or against it. */
function mappedEnd(line: readonly Metres[], link: Link, which: 'start' | 'end'): Metres {
  const [first, last] = [line[0]!, line[line.length - 1]!]
  if (!link.travel) return which === 'start' ? first : last
  const direction = directionOfSide(link.travel)
  const [behind, ahead] = dot(first, direction) < dot(last, direction) ? [first, last] : [last, first]
  return which === 'start' ? behind : ahead
}

function traceAlong(link: Link, line: readonly Metres[]): PlaneSegment[] {
  const runsOn = !link.start || !link.end
  const [start, end] = [link.start ?? mappedEnd(line, link, 'start'), link.end ?? mappedEnd(line, link, 'end')]
  const [on, off] = [linePoint(line, start), linePoint(line, end)]
  const mark = link.line ?? link.from!
  const byName = link.line?.byName ?? true
  const onTerrain = link.line?.onTerrain === true
  const certain =
    (link.line?.certain ?? true) && !link.startIsGuess && !link.endIsGuess && !runsOn && !isAtSpotHeight(link)
  const connector = (from: Metres, to: Metres, markIndex: number | null): PlaneSegment[] =>
    distanceMetres(from, to) <= MEETING_METRES
      ? []
      : [
          {
            callIndex: link.callIndex,
            markIndex,
            placeId: null,
            method: 'straight',
            certainty: 'implied',
            reason: isAtSpotHeight(link) ? 'at-spot-height' : 'from-feature-to-mark',
            points: [from, to],
          },
        ]
  const along = stretch(line, on, off)
  return [
    ...connector(start, on.point, link.from?.markIndex ?? mark.markIndex),
    ...(along.length < 2
      ? []
      : [
          {
            callIndex: link.callIndex,
            markIndex: mark.markIndex,
            placeId: onTerrain ? null : mark.placeId,
            method: onTerrain ? ('traced-on-terrain' as const) : ('follows-feature' as const),
            certainty: certain ? ('stated' as const) : ('implied' as const),
            reason: runsOn
              ? ('runs-on-open' as const)
              : onTerrain
                ? ('along-terrain' as const)
                : isAtSpotHeight(link)
                  ? ('at-spot-height' as const)
                  : byName
                    ? ('along-named-feature' as const)
                    : ('along-feature-of-kind' as const),
            points: along,
            ...(onTerrain ? { ownAccuracyMetres: link.accuracyMetres } : {}),
          },
        ]),
    ...connector(off.point, end, link.to?.markIndex ?? mark.markIndex),
  ]
}

const straightReason = ({ manner }: Link, namesBothEnds: boolean): SegmentReason =>
  manner.straight
    ? namesBothEnds
      ? 'straight-by-words'
      : 'straight-on-bearing'
    : manner.alongFallLine
      ? 'straight-down-by-words'
      : 'straight-to-mark'

/** Straight between the ends: by the words (直线), on a stated bearing, down the fall line, or for want of a feature. */
function traceStraight(link: Link, start: Metres, end: Metres): PlaneSegment[] {
  if (distanceMetres(start, end) <= MEETING_METRES) return []
  const { straight, alongFallLine } = link.manner
  const atHeight = isAtSpotHeight(link)
  const namesBothEnds = link.from?.place.point !== undefined && link.to?.place.point !== undefined
  return [
    {
      callIndex: link.callIndex,
      markIndex: link.to?.markIndex ?? link.from?.markIndex ?? null,
      placeId: null,
      method: straight || alongFallLine ? 'straight' : 'assumed',
      certainty: straight && namesBothEnds && !atHeight ? 'stated' : 'implied',
      reason: atHeight ? 'at-spot-height' : straightReason(link, namesBothEnds),
      points: [start, end],
      ...(namesBothEnds || atHeight ? { ownAccuracyMetres: link.accuracyMetres } : {}),
    },
  ]
}

/** Neither map nor words tell where it runs: its line is on no map, or a point that it runs to is only taken to lie there. */
export const isAssumed = (link: Link): boolean =>
  link.lineIsLost || (!pathOf(link) && [link.from, link.to].some((goal) => goal?.isAssumed))

/** The gap between its two ends, closed straight. */
const traceAssumed = (link: Link, start: Metres, end: Metres): PlaneSegment[] =>
  distanceMetres(start, end) <= MEETING_METRES
    ? []
    : [
        {
          callIndex: link.callIndex,
          markIndex: null,
          placeId: null,
          method: 'assumed',
          certainty: 'unknown',
          reason: 'closes-open-end',
          points: [start, end],
        },
      ]

/** No segment when the call names a line that no place answers to, or neither line nor two ends. */
export function traceLink(link: Link): PlaneSegment[] {
  if (isAssumed(link)) return link.start && link.end ? traceAssumed(link, link.start, link.end) : []
  const line = pathOf(link)
  if (line) return traceAlong(link, line)
  return link.start && link.end ? traceStraight(link, link.start, link.end) : []
}
