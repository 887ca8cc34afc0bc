/** Whole ridges and gullies of a grid, as one would give them names: at a meeting the branch that drains more goes on. */
import { accumulate } from './accumulation.ts'
import { drain } from './drainage.ts'
import { positionOfCell } from './grid-cells.ts'
import { streamNetwork, type Stream } from './stream-network.ts'

import type { ElevationGrid, GridPosition } from './model.ts'
import type { NetworkKind } from './networks.ts'

/** A gully from its head downwards, a ridge from the foot of its spur upwards, to the cell where a larger one goes on. */
export function stemsOf(grid: ElevationGrid, kind: NetworkKind, thresholdCells: number): GridPosition[][] {
  const drainage = drain(grid, { upsideDown: kind === 'ridge' })
  const streams = streamNetwork(drainage, accumulate(drainage), thresholdCells)
  const startingAt = new Map(streams.map((stream) => [stream.cells[0]!, stream]))
  const largestInto = new Map<number, Stream>()
  for (const stream of streams) {
    const end = stream.cells.at(-1)!
    if (stream.drainedCells > (largestInto.get(end)?.drainedCells ?? 0)) largestInto.set(end, stream)
  }
  const heads = streams.filter(({ cells }) => !largestInto.has(cells[0]!))
  return heads.map((head) => {
    const cells = [...head.cells]
    for (let stream = head; largestInto.get(stream.cells.at(-1)!) === stream;) {
      const next = startingAt.get(stream.cells.at(-1)!)
      if (!next) break
      cells.push(...next.cells.slice(1))
      stream = next
    }
    return cells.map((cell) => positionOfCell(grid, cell))
  })
}
