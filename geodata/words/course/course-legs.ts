import { bearingDegrees, distanceMetres, lengthMetres } from '../../crs/plane-geometry.ts'

import { isInnerLine, type Segment } from '../../outline/model.ts'

import { isMeantToClose, pointsOf, type DrawnLine, type Ground } from './drawn-line.ts'
import { splitAtTurns } from './split-at-turns.ts'
import { windOf, type Wind } from './winds.ts'

import type { Metres } from '../../crs/gauss-kruger.ts'

/** Ends nearer than this are one point. */
const MEETING_METRES = 1

type Stretch = {
  /** At least two points, in order along the boundary. */
  readonly points: readonly Metres[]
  readonly lengthMetres: number
  /** Of the straight line between both ends, by grid north. */
  readonly bearingDegrees: number
  readonly wind: Wind
}

/** A stretch of the line that one sentence tells: drawn, or left open between two drawn ones. */
export type CourseLeg = Stretch &
  (
    | { readonly is: 'drawn'; readonly segmentIndex: number; readonly segment: Segment }
    | { readonly is: 'open'; readonly segmentIndex: null; readonly segment: null }
  )

function stretchOf(points: readonly Metres[]): Stretch {
  const bearing = bearingDegrees(points[0]!, points.at(-1)!)
  return { points, lengthMetres: lengthMetres(points), bearingDegrees: bearing, wind: windOf(bearing) }
}

function drawnLegs(line: DrawnLine, ground: Ground): CourseLeg[] {
  return line.segments.flatMap((segment, segmentIndex) => {
    if (isInnerLine(segment)) return []
    return splitAtTurns(pointsOf(segment, ground)).map((points) => ({
      ...stretchOf(points),
      is: 'drawn' as const,
      segmentIndex,
      segment,
    }))
  })
}

function openBetween(before: CourseLeg, after: CourseLeg): CourseLeg[] {
  const [end, start] = [before.points.at(-1)!, after.points[0]!]
  if (distanceMetres(end, start) <= MEETING_METRES) return []
  return [{ ...stretchOf([end, start]), is: 'open', segmentIndex: null, segment: null }]
}

/** The line as stretches of one wind each, in order along the boundary; empty when nothing is drawn. */
export function courseLegs(line: DrawnLine, ground: Ground): CourseLeg[] {
  const drawn = drawnLegs(line, ground)
  return drawn.flatMap((leg, index) => {
    const next = drawn[index + 1] ?? (isMeantToClose(line) ? drawn[0] : undefined)
    return next ? [leg, ...openBetween(leg, next)] : [leg]
  })
}
