import { invert } from './invert.ts'

import type { Basis } from './basis.ts'
import type { Transformation } from './model.ts'
import type { Normalisation, Pair } from './normalised.ts'

type Parts = {
  readonly basis: Basis
  readonly eastFactors: readonly number[]
  readonly northFactors: readonly number[]
  /** Of the pixels and of the metres that the factors were found between. */
  readonly pixels: Normalisation
  readonly metres: Normalisation
}

const sumOf = (factors: readonly number[], values: readonly number[]): number =>
  factors.reduce((sum, factor, index) => sum + factor * values[index]!, 0)

/** The transformation that is a sum of basis functions between normalised pixels and normalised metres. */
export function transformationOf({ basis, eastFactors, northFactors, pixels, metres }: Parts): Transformation {
  const valueAt = (pair: Pair): Pair => {
    const { values } = basis(pair)
    return [sumOf(eastFactors, values), sumOf(northFactors, values)]
  }
  const slopesAt = (pair: Pair): { readonly right: Pair; readonly down: Pair } => {
    const { alongX, alongY } = basis(pair)
    return {
      right: [sumOf(eastFactors, alongX), sumOf(northFactors, alongX)],
      down: [sumOf(eastFactors, alongY), sumOf(northFactors, alongY)],
    }
  }
  const perPixel = metres.scale / pixels.scale
  return {
    toPlane: (pixel) => metres.undo(valueAt(pixels.apply(pixel))),
    jacobianAt: (pixel) => {
      const { right, down } = slopesAt(pixels.apply(pixel))
      return { right: [right[0] * perPixel, right[1] * perPixel], down: [down[0] * perPixel, down[1] * perPixel] }
    },
    toPixel: (place) => {
      const found = invert(valueAt, slopesAt, metres.apply(place))
      return found && pixels.undo(found)
    },
  }
}
