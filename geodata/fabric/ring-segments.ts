import { nearestOnLine } from '../crs/plane-geometry.ts'

import { edgeGrid, edgesOf } from './plane/edge-grid.ts'

import type { Metres } from '../crs/gauss-kruger.ts'

/** A ring runs on its segments; this much is rounding. */
const ON_SEGMENT_METRES = 0.05

/** A stretch of a ring, as first and last vertex, and the segment that it runs on. */
export type RingStretch = { readonly segment: number; readonly from: number; readonly to: number }

/** For each edge of a ring the segment on which it runs; a short edge that joins two runs on with the one before. */
function segmentsOfEdges(ring: readonly Metres[], segments: readonly (readonly Metres[])[]): number[] {
  const edges = edgesOf(segments)
  const grid = edgeGrid(edges)
  const owners = segments.flatMap((segment, number) => segment.slice(1).map(() => number))
  let last: number | undefined
  const found = ring.slice(1).map((end, index) => {
    const start = ring[index]!
    const middle: Metres = [(start[0] + end[0]) / 2, (start[1] + end[1]) / 2]
    let [best, least]: [number | undefined, number] = [undefined, ON_SEGMENT_METRES]
    const [east, north] = middle
    grid.near(east - least, north - least, east + least, north + least, (at) => {
      const [ax, ay, bx, by] = [...edges.ends.subarray(4 * at, 4 * at + 4)] as [number, number, number, number]
      const { offsetMetres } = nearestOnLine(
        [
          [ax, ay],
          [bx, by],
        ],
        middle,
      )
      const isBetter = offsetMetres < least - 1e-4 || (offsetMetres <= least + 1e-4 && owners[at] === last)
      if (offsetMetres <= ON_SEGMENT_METRES && isBetter) [best, least] = [owners[at], offsetMetres]
    })
    if (best !== undefined) last = best
    return best
  })
  const first = found.find((one) => one !== undefined) ?? 0
  let before = found.findLast((one) => one !== undefined) ?? first
  return found.map((one) => (before = one ?? before))
}

/**
 * Which segments a closed ring runs on, stretch by stretch, in the order of the ring and from the first vertex at which a segment
 * begins. `ring` comes back turned to start there.
 */
export function ringStretches(
  ring: readonly Metres[],
  segments: readonly (readonly Metres[])[],
): { readonly firstVertex: number; readonly stretches: readonly RingStretch[] } {
  const owners = segmentsOfEdges(ring, segments)
  const count = owners.length
  const starts = owners.flatMap((owner, index) => (owner !== owners[(index + count - 1) % count] ? [index] : []))
  const firstVertex = starts[0] ?? 0
  if (starts.length === 0) return { firstVertex, stretches: [{ segment: owners[0]!, from: 0, to: count }] }
  const stretches = starts.map((start, index) => ({
    segment: owners[start]!,
    from: start - firstVertex,
    to: (starts[index + 1] ?? count + firstVertex) - firstVertex,
  }))
  return { firstVertex, stretches }
}
