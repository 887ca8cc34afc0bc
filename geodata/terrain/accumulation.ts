import type { Drainage } from './drainage.ts'

/** How many cells drain through each cell, itself counted; 0 for a hole. Times the cell's area it is the catchment. */
export function accumulate({ receivers, order }: Drainage): Int32Array {
  const cells = new Int32Array(receivers.length)
  for (let index = order.length - 1; index >= 0; index--) {
    const cell = order[index]!
    const total = ++cells[cell]!
    const receiver = receivers[cell]!
    if (receiver !== cell) cells[receiver]! += total
  }
  return cells
}
