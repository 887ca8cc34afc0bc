import { fitTransformation } from './fit.ts'
import { POINTS_NEEDED } from './model.ts'
import { solvePair } from './pair-equations.ts'
import { thinPlateMisses } from './thin-plate-without-one.ts'

import type { Metres } from '../crs/gauss-kruger.ts'
import type { ControlPoint, Pixel, PointAssessment, PointError, Transformation, TransformationKind } from './model.ts'

/** What the error is in the picture follows from how large a pixel is there, in both directions. */
function pointError(transformation: Transformation, pixel: Pixel, [eastMetres, northMetres]: Metres): PointError {
  const { right, down } = transformation.jacobianAt(pixel)
  const inPixels = solvePair(right, down, [eastMetres, northMetres])
  return {
    eastMetres,
    northMetres,
    metres: Math.hypot(eastMetres, northMetres),
    pixels: inPixels ? Math.hypot(...inPixels) : Infinity,
  }
}

function errorAt(transformation: Transformation, { pixel, metres }: ControlPoint): PointError {
  const [east, north] = transformation.toPlane(pixel)
  return pointError(transformation, pixel, [east - metres[0], north - metres[1]])
}

/** The error at each point of the transformation made from the others; null where these determine none. */
export function leaveOneOutErrors(
  kind: TransformationKind,
  points: readonly ControlPoint[],
): readonly (PointError | null)[] {
  if (points.length <= POINTS_NEEDED[kind]) return points.map(() => null)
  if (kind === 'thin-plate') {
    const whole = fitTransformation(kind, points)
    const misses = thinPlateMisses(points)
    return points.map(({ pixel }, index) => {
      const miss = misses[index]
      return whole && miss ? pointError(whole.transformation, pixel, miss) : null
    })
  }
  return points.map((point, index) => {
    const others = fitTransformation(kind, points.toSpliced(index, 1))
    return others && errorAt(others.transformation, point)
  })
}

export function assessPoints(
  kind: TransformationKind,
  points: readonly ControlPoint[],
  transformation: Transformation,
): readonly PointAssessment[] {
  const leaveOneOut = leaveOneOutErrors(kind, points)
  return points.map((point, index) => ({
    residual: errorAt(transformation, point),
    leaveOneOut: leaveOneOut[index] ?? null,
  }))
}

/** Null for none. */
export const rootMeanSquare = (lengths: readonly number[]): number | null =>
  lengths.length === 0 ? null : Math.sqrt(lengths.reduce((sum, length) => sum + length * length, 0) / lengths.length)
