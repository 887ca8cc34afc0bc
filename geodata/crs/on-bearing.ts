import type { Metres } from './gauss-kruger.ts'

const RADIANS = Math.PI / 180
/** Nearer than this a line is met where one stands on it, which is no way to go. */
const LEAST_METRES = 0.01

/** The point so far from another on a grid bearing (0 = grid north, clockwise). */
export const pointOnBearing = ([east, north]: Metres, bearingDegrees: number, metres: number): Metres => [
  east + Math.sin(bearingDegrees * RADIANS) * metres,
  north + Math.cos(bearingDegrees * RADIANS) * metres,
]

/** Where a straight line on a bearing first meets one of the lines; undefined where it never does. */
export function meetingOnBearing(
  from: Metres,
  bearingDegrees: number,
  lines: readonly (readonly Metres[])[],
): Metres | undefined {
  const [dx, dy] = [Math.sin(bearingDegrees * RADIANS), Math.cos(bearingDegrees * RADIANS)]
  let nearest = Infinity
  for (const line of lines)
    for (let edge = 0; edge + 1 < line.length; edge++) {
      const [a, b] = [line[edge]!, line[edge + 1]!]
      const [ex, ey] = [b[0] - a[0], b[1] - a[1]]
      const across = dx * ey - dy * ex
      if (across === 0) continue
      const [sx, sy] = [a[0] - from[0], a[1] - from[1]]
      const metres = (sx * ey - sy * ex) / across
      const share = (sx * dy - sy * dx) / across
      if (metres > LEAST_METRES && share >= 0 && share <= 1) nearest = Math.min(nearest, metres)
    }
  return nearest === Infinity ? undefined : pointOnBearing(from, bearingDegrees, nearest)
}
