import type { Drainage } from './drainage.ts'
import type { HeightField } from './model.ts'

/**
 * Heights with every hollow filled to its lowest rim (Barnes 2014); NaN for holes. With a rise, each cell lies that much
 * above the cell that it drains to at least, so that level ground has a fall too.
 */
export function fillDepressions(
  { heights }: HeightField,
  { receivers, order }: Drainage,
  riseMetres = 0,
): Float64Array {
  const filled = new Float64Array(heights.length).fill(NaN)
  for (const cell of order) {
    const receiver = receivers[cell]!
    const height = heights[cell]!
    filled[cell] = receiver === cell ? height : Math.max(height, filled[receiver]! + riseMetres)
  }
  return filled
}
