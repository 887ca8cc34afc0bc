/** Gullies (and, of land turned upside down, ridges) as lines between their heads, meetings and mouths. */
import type { Drainage } from './drainage.ts'

export type Stream = {
  /** Cells in order from the head down to and including the meeting or mouth where the stretch ends. */
  readonly cells: readonly number[]
  /** Strahler's order: 1 at a head, one more where two of one order meet. */
  readonly order: number
  /** How many cells drain through the last cell that belongs to this stretch alone. */
  readonly drainedCells: number
}

/** Every cell that at least `thresholdCells` cells drain through lies on exactly one stretch, meetings on several. */
export function streamNetwork({ receivers, order }: Drainage, drained: Int32Array, thresholdCells: number): Stream[] {
  const tributaries = new Uint8Array(receivers.length)
  for (const cell of order) {
    const receiver = receivers[cell]!
    if (drained[cell]! >= thresholdCells && receiver !== cell) tributaries[receiver]!++
  }
  const streams: Stream[] = []
  const highestOrder = new Uint8Array(receivers.length)
  const howMany = new Uint8Array(receivers.length)
  // From the heads down: a stretch starts only after all that flow into its first cell.
  for (let index = order.length - 1; index >= 0; index--) {
    const start = order[index]!
    if (drained[start]! < thresholdCells || tributaries[start] === 1) continue
    const streamOrder = Math.max(1, highestOrder[start]! + (howMany[start]! > 1 ? 1 : 0))
    const cells = [start]
    let lastOwn = start
    let cell = start
    while (receivers[cell] !== cell) {
      cell = receivers[cell]!
      cells.push(cell)
      if (tributaries[cell]! > 1) break
      lastOwn = cell
    }
    if (cells.length > 1) streams.push({ cells, order: streamOrder, drainedCells: drained[lastOwn]! })
    if (streamOrder > highestOrder[cell]!) {
      highestOrder[cell] = streamOrder
      howMany[cell] = 1
    } else if (streamOrder === highestOrder[cell]) howMany[cell]!++
  }
  return streams
}
