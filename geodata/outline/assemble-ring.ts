import { distanceMetres, signedAreaSquareMetres } from '../crs/plane-geometry.ts'
import { isSimpleRing } from '../crs/simple-ring.ts'

import { MEETING_METRES, type Link } from './link.ts'
import { withoutKnots } from './knots.ts'
import { isAssumed, traceLink, type PlaneSegment } from './trace-link.ts'

import type { WalkEnd } from '../boundary/model.ts'
import type { Metres } from '../crs/gauss-kruger.ts'
import type { OpenSide } from './model.ts'

export type PlaneOutline = {
  readonly segments: readonly PlaneSegment[]
  readonly openSides: readonly OpenSide[]
  /** Closed, counter-clockwise, first point repeated; null when a side is missing, or the ring crosses itself or encloses nothing. */
  readonly ring: readonly Metres[] | null
  readonly closedByStraightMetres: number
}

const startOf = (segments: readonly PlaneSegment[]): Metres | undefined => segments[0]?.points[0]
const endOf = (segments: readonly PlaneSegment[]): Metres | undefined => segments.at(-1)?.points.at(-1)

const closing = (from: Metres, to: Metres): PlaneSegment => ({
  callIndex: null,
  markIndex: null,
  placeId: null,
  method: 'assumed',
  certainty: 'unknown',
  reason: 'closes-open-end',
  points: [from, to],
})

/** The last leg of a walk that, by a person's answer, comes back to its start; how, the words do not say. */
const closingByAnswer = ({ callIndex }: Link, from: Metres, to: Metres): PlaneSegment => ({
  ...closing(from, to),
  callIndex,
  certainty: 'implied',
  reason: 'closes-by-answer',
})

const withoutRepeats = (points: readonly Metres[]): Metres[] =>
  points.filter((point, index) => index === 0 || distanceMetres(point, points[index - 1]!) > 1e-6)

/** Sides whose line or ends nobody could tell. */
export function openSidesOf(links: readonly Link[]): OpenSide[] {
  return links.flatMap((link): OpenSide[] => {
    if (isBridged(link)) {
      const gapMetres = distanceMetres(link.start!, link.end!)
      return [{ callIndex: link.callIndex, side: link.side, reason: openReasonOf(link), gapMetres }]
    }
    const segments = traceLink(link)
    // Ends that the neighbours lend to a call without any landmark are not its own.
    const isLost = segments.length === 0 && (!(link.start && link.end) || openReasonOf(link) === 'no-landmark')
    const runsOn = segments.some(({ reason }) => reason === 'runs-on-open')
    if (!isLost && !runsOn) return []
    return [
      {
        callIndex: link.callIndex,
        side: link.side,
        reason: isLost ? openReasonOf(link) : 'no-meeting',
        gapMetres: null,
      },
    ]
  })
}

/** Drawn between its ends for want of better: the side stays open, and how long the gap is can be said. */
const isBridged = (link: Link): boolean => isAssumed(link) && traceLink(link).length > 0

const openReasonOf = (link: Link): OpenSide['reason'] =>
  link.landmarkIsGone
    ? 'landmark-gone'
    : isAssumed(link) || ((link.startIsLost || link.endIsLost) && !link.line)
      ? 'no-place'
      : link.line || link.to || link.from
        ? 'no-meeting'
        : 'no-landmark'

/**
 * Lays the traced links end to end; where two ends do not meet, the side is open and a closing segment says how far. A walk
 * of which a person said where it ends is closed by that answer, or stays a line.
 */
export function assembleRing(links: readonly Link[], missing: readonly OpenSide[], walkEnd?: WalkEnd): PlaneOutline {
  const traced = links.map((link) => ({ link, segments: traceLink(link) }))
  const openSides: OpenSide[] = [...missing, ...openSidesOf(links)]
  const drawn = traced.filter(({ segments }) => segments.length > 0)
  const isBroken = openSides.some(({ gapMetres }) => gapMetres === null)
  const segments: PlaneSegment[] = []
  let closedByStraightMetres = isBroken ? 0 : openSides.reduce((sum, { gapMetres }) => sum + (gapMetres ?? 0), 0)
  drawn.forEach(({ link, segments: own }, index) => {
    segments.push(...own)
    const next = drawn[(index + 1) % drawn.length]!
    const [end, start] = [endOf(own)!, startOf(next.segments)!]
    const gapMetres = distanceMetres(end, start)
    if (gapMetres <= MEETING_METRES || isBroken) return
    const isLast = index === drawn.length - 1
    if (isLast && walkEnd === 'stays-open') {
      openSides.push({ callIndex: link.callIndex, side: link.side, reason: 'no-meeting', gapMetres })
      return
    }
    closedByStraightMetres += gapMetres
    if (isLast && walkEnd === 'closes-at-start') {
      segments.push(closingByAnswer(link, end, start))
      return
    }
    openSides.push({ callIndex: link.callIndex, side: link.side, reason: 'no-meeting', gapMetres })
    segments.push(closing(end, start))
  })
  const points = withoutRepeats(segments.flatMap(({ points: own }) => own))
  const isLine = walkEnd === 'stays-open'
  if (isBroken || isLine || points.length < 3) return { segments, openSides, ring: null, closedByStraightMetres: 0 }
  const closed =
    distanceMetres(points[0]!, points.at(-1)!) <= MEETING_METRES
      ? [...points.slice(0, -1), points[0]!]
      : [...points, points[0]!]
  const ring = isSimpleRing(closed) ? closed : withoutKnots(closed)
  if (!ring || !isSimpleRing(ring))
    return {
      segments,
      openSides: [...openSides, { callIndex: null, side: null, reason: 'crosses-itself', gapMetres: null }],
      ring: null,
      closedByStraightMetres,
    }
  return {
    segments,
    openSides,
    ring: signedAreaSquareMetres(ring) < 0 ? ring.reverse() : ring,
    closedByStraightMetres,
  }
}
