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
export function streamNetwork({ receivers }: Drainage, drained: Int32Array, thresholdCells: number): Stream[] {
  const tributaries = new Uint8Array(receivers.length)
  const inNetwork: number[] = []
  for (let cell = 0; cell < receivers.length; cell++) {
    if (receivers[cell]! < 0 || drained[cell]! < thresholdCells) continue
    inNetwork.push(cell)
    if (receivers[cell] !== cell) tributaries[receivers[cell]!]!++
  }
  const streams: Stream[] = []
  const arrived = new Map<number, number[]>()
  const follow = (start: number, order: number): void => {
    const cells = [start]
    let lastOwn = start
    let cell = start
    while (receivers[cell] !== cell) {
      cell = receivers[cell]!
      cells.push(cell)
      if (tributaries[cell]! > 1) break
      lastOwn = cell
    }
    if (cells.length > 1) streams.push({ cells, order, drainedCells: drained[lastOwn]! })
    if (cell === start || tributaries[cell]! <= 1) return
    const orders = arrived.get(cell)
    if (orders) orders.push(order)
    else arrived.set(cell, [order])
    if (arrived.get(cell)!.length === tributaries[cell]) meetings.push(cell)
  }
  // A meeting is followed further only when all that flow into it have come.
  const meetings: number[] = []
  for (const cell of inNetwork) if (tributaries[cell] === 0) follow(cell, 1)
  for (let meeting = meetings.pop(); meeting !== undefined; meeting = meetings.pop())
    follow(meeting, orderAfter(arrived.get(meeting)!))
  return streams
}

function orderAfter(orders: readonly number[]): number {
  const highest = Math.max(...orders)
  return orders.filter((order) => order === highest).length > 1 ? highest + 1 : highest
}
