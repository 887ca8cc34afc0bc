import { fitTransformation } from './fit.ts'
import { POINTS_NEEDED } from './model.ts'
import { determinantOf } from './pair-equations.ts'
import { assessPoints, rootMeanSquare } from './point-errors.ts'
import { outlierWarning, placementWarnings, widthOverLength } from './point-warnings.ts'
import { affineWarnings, warningsInside } from './shape-warnings.ts'

import type {
  ControlPoint,
  FitReport,
  PictureSize,
  PointAssessment,
  ScanWarning,
  Transformation,
  TransformationKind,
} from './model.ts'

const NARROW = 0.08
const HARDLY_DETERMINED_PIVOTS = 1e-4

/** Why the points determine no transformation of the kind. */
const noFit = (kind: TransformationKind, points: readonly ControlPoint[]): ScanWarning =>
  points.length < POINTS_NEEDED[kind]
    ? { code: 'too-few-points', points: points.length, needed: POINTS_NEEDED[kind] }
    : { code: 'points-in-line' }

function determinationWarnings(
  kind: TransformationKind,
  points: readonly ControlPoint[],
  pivotRatio: number,
): ScanWarning[] {
  if (points.length === POINTS_NEEDED[kind]) return [{ code: 'no-check', needed: POINTS_NEEDED[kind] }]
  if (kind === 'helmert') return []
  if (widthOverLength(points.map(({ pixel }) => pixel)) < NARROW) return [{ code: 'points-in-line' }]
  const isHardly = kind !== 'thin-plate' && pivotRatio < HARDLY_DETERMINED_PIVOTS
  return isHardly ? [{ code: 'hardly-determined' }] : []
}

function figuresOf(points: readonly PointAssessment[], transformation: Transformation, size: PictureSize) {
  const { right, down } = transformation.jacobianAt([size.widthPixels / 2, size.heightPixels / 2])
  return {
    points,
    rootMeanSquareMetres: rootMeanSquare(points.map(({ residual }) => residual.metres)) ?? 0,
    rootMeanSquarePixels: rootMeanSquare(points.map(({ residual }) => residual.pixels)) ?? 0,
    leaveOneOutMetres: rootMeanSquare(points.flatMap(({ leaveOneOut }) => leaveOneOut?.metres ?? [])),
    metresPerPixel: Math.sqrt(Math.abs(determinantOf(right, down))),
    upBearingDegrees: ((Math.atan2(-down[0], -down[1]) * 180) / Math.PI + 360) % 360,
  }
}

/** How well the points and a kind of transformation agree, and what a person should look at before he trusts them. */
export function reportFit(kind: TransformationKind, points: readonly ControlPoint[], size: PictureSize): FitReport {
  const placed = placementWarnings(points, size)
  const fit = fitTransformation(kind, points)
  if (!fit) return { figures: null, warnings: [noFit(kind, points), ...placed] }
  const { transformation, pivotRatio } = fit
  const assessments = assessPoints(kind, points, transformation)
  const affine = fitTransformation('affine', points)
  return {
    figures: figuresOf(assessments, transformation, size),
    warnings: [
      ...determinationWarnings(kind, points, pivotRatio),
      ...placed,
      ...outlierWarning(kind, points, assessments),
      ...(affine ? affineWarnings(affine.transformation.jacobianAt([0, 0])) : []),
      ...warningsInside(transformation, points, size),
    ],
  }
}
