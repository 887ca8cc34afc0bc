import { polynomialBasis, thinPlateBasis, thinPlateRows } from './basis.ts'
import { solveLeastSquares } from './least-squares.ts'
import { POINTS_NEEDED } from './model.ts'
import { normalisationOf } from './normalised.ts'
import { transformationOf } from './transformation.ts'

import type { Basis } from './basis.ts'
import type { ControlPoint, Transformation, TransformationKind } from './model.ts'
import type { Pair } from './normalised.ts'

export type Fit = {
  readonly transformation: Transformation
  /** Smallest over largest pivot of the equations. */
  readonly pivotRatio: number
}

type Factors = {
  readonly basis: Basis
  readonly eastFactors: readonly number[]
  readonly northFactors: readonly number[]
  readonly pivotRatio: number
}

/** Pixels count downwards, northings upwards: a turned, scaled and shifted picture is mirrored in its figures. */
function helmert(pixels: readonly Pair[], metres: readonly Pair[]): Factors | null {
  const rows = pixels.flatMap(([right, down]) => [
    [1, 0, right, down],
    [0, 1, -down, right],
  ])
  const found = solveLeastSquares(
    rows,
    metres.flatMap(([east, north]) => [[east], [north]]),
  )
  if (!found) return null
  const [east, north, cosine, sine] = found.solution.map(([value]) => value!) as [number, number, number, number]
  return {
    basis: polynomialBasis(1),
    eastFactors: [east, cosine, sine],
    northFactors: [north, sine, -cosine],
    pivotRatio: found.pivotRatio,
  }
}

function fitted(basis: Basis, rows: readonly (readonly number[])[], sides: readonly Pair[]): Factors | null {
  const found = solveLeastSquares(rows, sides)
  return (
    found && {
      basis,
      eastFactors: found.solution.map(([east]) => east!),
      northFactors: found.solution.map(([, north]) => north!),
      pivotRatio: found.pivotRatio,
    }
  )
}

const polynomial =
  (order: number) =>
  (pixels: readonly Pair[], metres: readonly Pair[]): Factors | null => {
    const basis = polynomialBasis(order)
    return fitted(
      basis,
      pixels.map((pixel) => basis(pixel).values),
      metres,
    )
  }

const thinPlate = (pixels: readonly Pair[], metres: readonly Pair[]): Factors | null =>
  fitted(thinPlateBasis(pixels), thinPlateRows(pixels), [...metres, [0, 0], [0, 0], [0, 0]])

const FACTORS_OF: Readonly<
  Record<TransformationKind, (pixels: readonly Pair[], metres: readonly Pair[]) => Factors | null>
> = {
  helmert,
  affine: polynomial(1),
  'polynomial-2': polynomial(2),
  'polynomial-3': polynomial(3),
  'thin-plate': thinPlate,
}

/** The transformation that fits the points best; null where they are too few, or placed so that they determine none. */
export function fitTransformation(kind: TransformationKind, points: readonly ControlPoint[]): Fit | null {
  if (points.length < POINTS_NEEDED[kind]) return null
  const pixels = normalisationOf(points.map(({ pixel }) => pixel))
  const metres = normalisationOf(points.map((point) => point.metres))
  if (!pixels || !metres) return null
  const factors = FACTORS_OF[kind](
    points.map(({ pixel }) => pixels.apply(pixel)),
    points.map((point) => metres.apply(point.metres)),
  )
  return factors && { transformation: transformationOf({ ...factors, pixels, metres }), pivotRatio: factors.pivotRatio }
}
