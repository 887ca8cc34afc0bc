import type { Metres } from '../crs/gauss-kruger.ts'

/** A place in a picture as it is seen upright: pixels to the right and down from its upper left corner. */
export type Pixel = readonly [rightPixels: number, downPixels: number]

export type PictureSize = { readonly widthPixels: number; readonly heightPixels: number }

/** A place that picture and ground have in common. */
export type ControlPoint = { readonly pixel: Pixel; readonly metres: Metres }

export const TRANSFORMATION_KINDS = ['helmert', 'affine', 'polynomial-2', 'polynomial-3', 'thin-plate'] as const
/**
 * How a picture is laid under the map: turned, scaled and shifted (helmert), also stretched and sheared (affine), bent
 * by a polynomial of second or third order, or drawn through every control point (thin plate spline).
 */
export type TransformationKind = (typeof TRANSFORMATION_KINDS)[number]

/** With so many points a transformation is determined and nothing is left over to check it by. */
export const POINTS_NEEDED: Readonly<Record<TransformationKind, number>> = {
  helmert: 2,
  affine: 3,
  'polynomial-2': 6,
  'polynomial-3': 10,
  'thin-plate': 3,
}

/** Metres on the ground for one pixel to the right and one pixel down, at one place of the picture. */
export type Jacobian = { readonly right: Metres; readonly down: Metres }

export type Transformation = {
  readonly toPlane: (pixel: Pixel) => Metres
  readonly jacobianAt: (pixel: Pixel) => Jacobian
  /** Null where no pixel is found that lies there: beyond a fold, or too far outside. */
  readonly toPixel: (metres: Metres) => Pixel | null
}

/** From where the point ought to lie to where the transformation puts its pixel; `pixels` is the same, in the picture. */
export type PointError = {
  readonly eastMetres: number
  readonly northMetres: number
  readonly metres: number
  readonly pixels: number
}

export type PointAssessment = {
  readonly residual: PointError
  /** The error at this point of the transformation made from all others; null where the others determine none. */
  readonly leaveOneOut: PointError | null
}

/** Points are told by their index. Shares are of the picture's area. */
export type ScanWarning =
  | { readonly code: 'too-few-points'; readonly points: number; readonly needed: number }
  | { readonly code: 'points-in-line' }
  | { readonly code: 'hardly-determined' }
  | { readonly code: 'no-check'; readonly needed: number }
  | { readonly code: 'same-pixel'; readonly first: number; readonly second: number }
  | { readonly code: 'same-place'; readonly first: number; readonly second: number }
  | { readonly code: 'outside-picture'; readonly point: number }
  | { readonly code: 'outlier'; readonly point: number; readonly metres: number; readonly othersMetres: number }
  | { readonly code: 'mirrored' }
  | { readonly code: 'fold'; readonly share: number }
  | { readonly code: 'stretched'; readonly ratio: number }
  | { readonly code: 'sheared'; readonly degrees: number }
  | { readonly code: 'distorted'; readonly share: number }
  | { readonly code: 'extrapolated'; readonly share: number }

/** How well a transformation fits its control points. */
export type FitFigures = {
  readonly points: readonly PointAssessment[]
  /** Root of the mean square of the residuals' lengths, over all points (no degrees of freedom taken off). */
  readonly rootMeanSquareMetres: number
  readonly rootMeanSquarePixels: number
  /** The same of the leave-one-out errors that there are; null where there is none. */
  readonly leaveOneOutMetres: number | null
  /** At the middle of the picture: the side of a square of the same area as one pixel. */
  readonly metresPerPixel: number
  /** Where the picture's upper edge points to, from grid north clockwise, at the middle of the picture. */
  readonly upBearingDegrees: number
}

/** `figures` is null where the points determine no transformation of this kind; the warnings say why. */
export type FitReport = { readonly figures: FitFigures | null; readonly warnings: readonly ScanWarning[] }
