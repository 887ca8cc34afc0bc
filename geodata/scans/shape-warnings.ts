import { convexHull, isInsideHull } from './hull.ts'
import { determinantOf } from './pair-equations.ts'
import { pictureNodes } from './picture-nodes.ts'

import type { ControlPoint, Jacobian, PictureSize, ScanWarning, Transformation } from './model.ts'

/** Paper shrinks and copiers stretch by a few hundredths; more than this has another cause. */
const STRETCH_RATIO_LIMIT = 1.1
const SHEAR_DEGREES_LIMIT = 5
const LOCAL_RATIO_LIMIT = 2
const DISTORTED_SHARE_LIMIT = 0.05
const EXTRAPOLATED_SHARE_LIMIT = 0.7

/** A picture seen from its front has its down direction on the right hand of its right direction. */
const isSeenFromFront = ({ right, down }: Jacobian): boolean => determinantOf(right, down) < 0

/** How much longer the longest side of a pixel's image is than its shortest, over all directions. */
function ratioOfAxes({ right, down }: Jacobian): number {
  const squares = right[0] ** 2 + right[1] ** 2 + down[0] ** 2 + down[1] ** 2
  const area = Math.abs(determinantOf(right, down))
  const [sum, difference] = [Math.sqrt(squares + 2 * area), Math.sqrt(Math.max(0, squares - 2 * area))]
  return sum - difference <= 0 ? Infinity : (sum + difference) / (sum - difference)
}

/** What the whole picture suffers, told by the affine transformation of the same points. */
export function affineWarnings(affine: Jacobian): ScanWarning[] {
  const [rightLength, downLength] = [Math.hypot(...affine.right), Math.hypot(...affine.down)]
  const ratio = Math.max(rightLength / downLength, downLength / rightLength)
  const sine = determinantOf(affine.right, affine.down) / (rightLength * downLength)
  const degrees = 90 - (Math.asin(Math.min(1, Math.abs(sine))) * 180) / Math.PI
  const warnings: ScanWarning[] = []
  if (!isSeenFromFront(affine)) warnings.push({ code: 'mirrored' })
  if (ratio > STRETCH_RATIO_LIMIT) warnings.push({ code: 'stretched', ratio })
  if (degrees > SHEAR_DEGREES_LIMIT) warnings.push({ code: 'sheared', degrees })
  return warnings
}

/** What happens inside the picture: where it is turned over, bent out of shape, or told by no control point around it. */
export function warningsInside(
  transformation: Transformation,
  points: readonly ControlPoint[],
  size: PictureSize,
): ScanWarning[] {
  const nodes = pictureNodes(size)
  const shareOf = (count: number): number => count / nodes.length
  const jacobians = nodes.map((pixel) => transformation.jacobianAt(pixel))
  const fronts = points.filter(({ pixel }) => isSeenFromFront(transformation.jacobianAt(pixel))).length
  const isFront = fronts * 2 >= points.length
  const folded = shareOf(jacobians.filter((jacobian) => isSeenFromFront(jacobian) !== isFront).length)
  const distorted = shareOf(jacobians.filter((jacobian) => ratioOfAxes(jacobian) > LOCAL_RATIO_LIMIT).length)
  const hull = convexHull(points.map(({ pixel }) => pixel))
  const extrapolated = shareOf(nodes.filter((pixel) => !isInsideHull(pixel, hull)).length)
  const warnings: ScanWarning[] = []
  if (folded > 0) warnings.push({ code: 'fold', share: folded })
  if (distorted > DISTORTED_SHARE_LIMIT) warnings.push({ code: 'distorted', share: distorted })
  // Two points, or a line of them, surround nothing wherever they are; that is said otherwise.
  if (hull.length > 2 && extrapolated > EXTRAPOLATED_SHARE_LIMIT)
    warnings.push({ code: 'extrapolated', share: extrapolated })
  return warnings
}
