/** Peaks with their prominence, and the saddles between them. */
import type { HeightField } from './model.ts'

export type Peak = {
  readonly cell: number
  readonly heightMetres: number
  /** How far one must go down on the way to higher land; of the highest peak, down to the lowest height of the grid. */
  readonly prominenceMetres: number
  /** The highest pass to higher land; null for the highest peak of its piece of land. */
  readonly saddleCell: number | null
  /** The highest peak of the land beyond that pass; null where there is no pass. */
  readonly higherPeakCell: number | null
}

export type Saddle = {
  readonly cell: number
  readonly heightMetres: number
  /** The lower and the higher of the two peaks that it parts. */
  readonly peakCells: readonly [lower: number, higher: number]
}

/** All peaks of at least this prominence, the most prominent first. */
export function findPeaks(field: HeightField, leastProminenceMetres: number): Peak[] {
  const { columns, rows, heights } = field
  const downwards = cellsDownwards(heights)
  const lowest = heights[downwards.at(-1) ?? 0]!
  // Land rises out of a falling sea: islands, each known by its highest cell, meet at saddles.
  const parent = new Int32Array(heights.length).fill(-1)
  const islandOf = (cell: number): number => {
    let root = cell
    while (parent[root] !== root) root = parent[root]!
    for (let at = cell; parent[at] !== root;) [at, parent[at]] = [parent[at]!, root]
    return root
  }
  const peaks: Peak[] = []
  const sink = (peak: number, saddle: number, higher: number): void => {
    const prominenceMetres = heights[peak]! - heights[saddle]!
    if (prominenceMetres > 0 && prominenceMetres >= leastProminenceMetres)
      peaks.push({
        cell: peak,
        heightMetres: heights[peak]!,
        prominenceMetres,
        saddleCell: saddle,
        higherPeakCell: higher,
      })
  }
  const rank = new Int32Array(heights.length)
  downwards.forEach((cell, index) => (rank[cell] = index))
  for (const cell of downwards) {
    parent[cell] = cell
    const [column, row] = [cell % columns, Math.floor(cell / columns)]
    for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++)
      for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++) {
        const neighbour = y * columns + x
        if (parent[neighbour]! < 0 || neighbour === cell) continue
        const [own, other] = [islandOf(cell), islandOf(neighbour)]
        if (own === other) continue
        const [higher, lower] = rank[own]! < rank[other]! ? [own, other] : [other, own]
        if (lower !== cell) sink(lower, cell, higher)
        parent[lower] = higher
      }
  }
  for (const cell of downwards)
    if (parent[cell] === cell && heights[cell]! - lowest >= leastProminenceMetres)
      peaks.push({
        cell,
        heightMetres: heights[cell]!,
        prominenceMetres: heights[cell]! - lowest,
        saddleCell: null,
        higherPeakCell: null,
      })
  return peaks.sort((a, b) => b.prominenceMetres - a.prominenceMetres || a.cell - b.cell)
}

/** The passes at the foot of peaks of at least this prominence, with the peaks that they part. */
export function findSaddles(field: HeightField, leastProminenceMetres: number): Saddle[] {
  return findPeaks(field, leastProminenceMetres).flatMap(({ cell, saddleCell, higherPeakCell }) =>
    saddleCell === null || higherPeakCell === null
      ? []
      : [{ cell: saddleCell, heightMetres: field.heights[saddleCell]!, peakCells: [cell, higherPeakCell] as const }],
  )
}

/** All cells that have a height, the highest first, equal ones in their order. */
function cellsDownwards(heights: Float32Array): Int32Array {
  let count = 0
  const cells = new Int32Array(heights.length)
  for (let cell = 0; cell < heights.length; cell++) if (!Number.isNaN(heights[cell]!)) cells[count++] = cell
  return cells.subarray(0, count).sort((a, b) => heights[b]! - heights[a]! || a - b)
}
