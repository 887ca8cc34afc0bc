import { bearingDegrees, distanceMetres } from '../../crs/plane-geometry.ts'

import type { Metres } from '../../crs/gauss-kruger.ts'
import type { AdjustedLeg, Adjustment, Leg, Misclosure, Traverse, TraverseEnd } from './model.ts'

/** Less than this is rounding. */
const NOTHING_METRES = 1e-6

const stepOf = ({ bearingDegrees: degrees, metres }: Leg): Metres => {
  const radians = (degrees * Math.PI) / 180
  return [metres * Math.sin(radians), metres * Math.cos(radians)]
}

const legOf = (step: Metres): Leg => ({ bearingDegrees: bearingDegrees([0, 0], step), metres: Math.hypot(...step) })

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)

function pointsAlong(start: Metres, steps: readonly Metres[]): Metres[] {
  const points = [start]
  for (const [east, north] of steps) {
    const [lastEast, lastNorth] = points.at(-1)!
    points.push([lastEast + east, lastNorth + north])
  }
  return points
}

function misclosureOf(arrived: Metres, due: Metres, totalMetres: number): Misclosure {
  const metres = distanceMetres(due, arrived)
  const isNothing = metres < NOTHING_METRES
  return {
    eastMetres: arrived[0] - due[0],
    northMetres: arrived[1] - due[1],
    metres,
    bearingDegrees: isNothing ? null : bearingDegrees(due, arrived),
    lengthPerMisclosure: isNothing ? null : totalMetres / metres,
  }
}

/** Each leg's part of what has to be made good, 0 to 1; in all 1. Legs that go nowhere in a direction share by their length. */
function shares(steps: readonly Metres[], axis: 0 | 1, adjustment: Adjustment): number[] {
  const lengths = steps.map((step) => Math.hypot(...step))
  const along = steps.map((step) => Math.abs(step[axis]))
  const weights = adjustment === 'transit' && sumOf(along) > NOTHING_METRES ? along : lengths
  const whole = sumOf(weights)
  return weights.map((weight) => (whole === 0 ? 0 : weight / whole))
}

function correctionsOf(steps: readonly Metres[], misclosure: Misclosure | null, adjustment: Adjustment): Metres[] {
  if (misclosure === null || adjustment === 'none') return steps.map(() => [0, 0])
  const [east, north] = [shares(steps, 0, adjustment), shares(steps, 1, adjustment)]
  return steps.map((_, index) => [-misclosure.eastMetres * east[index]!, -misclosure.northMetres * north[index]!])
}

/**
 * A traverse on the plane of one zone from a start along its legs. Where it ought to arrive is known, the misclosure is shared out
 * over the legs; the legs as measured stay beside what they become. Lengths are taken for lengths on the plane: the projection
 * changes them by less than 1 : 2800 within a three-degree zone in China.
 */
export function computeTraverse(
  start: Metres,
  legs: readonly Leg[],
  end: TraverseEnd,
  adjustment: Adjustment,
): Traverse {
  const steps = legs.map(stepOf)
  const totalMetres = sumOf(legs.map(({ metres }) => metres))
  const due = end === null ? null : end.type === 'start' ? start : end.point
  const arrived = pointsAlong(start, steps).at(-1)!
  const misclosure = due === null || legs.length === 0 ? null : misclosureOf(arrived, due, totalMetres)
  const corrections = correctionsOf(steps, misclosure, adjustment)
  const adjusted = steps.map(([east, north], index): Metres => {
    const [eastMore, northMore] = corrections[index]!
    return [east + eastMore, north + northMore]
  })
  return {
    points: pointsAlong(start, adjusted),
    legs: legs.map((leg, index): AdjustedLeg => {
      const [eastCorrectionMetres, northCorrectionMetres] = corrections[index]!
      return { ...leg, eastCorrectionMetres, northCorrectionMetres, adjusted: legOf(adjusted[index]!) }
    }),
    totalMetres,
    misclosure,
  }
}
