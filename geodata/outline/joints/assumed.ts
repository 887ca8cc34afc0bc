/** Meetings at a point on no map: where the way from what is known leads. */
import { distanceMetres } from '../../crs/plane-geometry.ts'

import { assumedEnd, STRAY_SHARE, type AssumedEnd } from '../assumed-ends.ts'
import { closestApproach } from '../closest-approach.ts'
import { COST } from '../costs.ts'
import { MEETING_METRES, type Link, type Slope } from '../link.ts'
import { goalLine } from '../settle-ends.ts'
import { meeting, type Joint } from './meeting.ts'

import type { Metres } from '../../crs/gauss-kruger.ts'
import type { TerrainLines } from '../terrain-lines.ts'

export type Fall = TerrainLines['fall']

/** A meeting that stands for a point on no map. */
export const assumed = ({ point, straysMetres }: AssumedEnd, from: Metres): Joint => ({
  ...meeting(point, COST.unstatedEnd + distanceMetres(point, from) / COST.metresPerPointAssumed),
  endIsGuess: true,
  startIsGuess: true,
  endStraysMetres: Math.max(MEETING_METRES, straysMetres),
})

export const fallFrom = (point: Metres, slope: Slope | null, fall: Fall | undefined) =>
  slope === null ? undefined : fall?.(point, slope)

/** A line is left at a point on no map, straight for a known one: where the way back from there meets it. */
export function leavingLine(before: Link, after: Link, path: readonly Metres[], fall: Fall | undefined): Joint[] {
  const target = after.to?.place.point
  if (before.lineIsLost || after.lineIsLost || !(before.endIsLost || after.startIsLost)) return []
  if (target) {
    const back = after.slope === null ? null : after.slope === 'up' ? 'down' : 'up'
    return [assumed(assumedEnd(target, path, fallFrom(target, back, fall)), target)]
  }
  const goal = after.to && goalLine(after.to)
  if (!goal) return []
  const [point, reached] = closestApproach(path, goal)
  return [assumed({ point, straysMetres: Infinity }, reached)]
}

/** Of two straight legs only the point between them is on no map: they are drawn as one. */
export function betweenStraights(before: Link, after: Link): Joint[] {
  const [start, end] = [before.start, after.to?.place.point]
  if (!start || !end || before.lineIsLost || after.lineIsLost || !(before.endIsLost || after.startIsLost)) return []
  const point: Metres = [(start[0] + end[0]) / 2, (start[1] + end[1]) / 2]
  return [assumed({ point, straysMetres: STRAY_SHARE * distanceMetres(start, end) }, start)]
}
