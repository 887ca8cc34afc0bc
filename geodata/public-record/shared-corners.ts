import type { PlaneSystem } from '../crs/gauss-kruger.ts'
import type { Position } from 'geojson'

/** Closer than this a corner lies on an edge: far below what any survey tells, far above what arithmetic loses. */
const ON_EDGE_METRES = 0.05

type Corner = { readonly position: Position; readonly east: number; readonly north: number }

/** How far along an edge from 0 to 1 a corner lies that stands on it, away from its ends; null for one that does not. */
function shareOnEdge(corner: Corner, from: Corner, to: Corner): number | null {
  const [dx, dy] = [to.east - from.east, to.north - from.north]
  const length = Math.hypot(dx, dy)
  if (length === 0) return null
  const [px, py] = [corner.east - from.east, corner.north - from.north]
  const along = (px * dx + py * dy) / length
  const aside = Math.abs(px * dy - py * dx) / length
  return aside <= ON_EDGE_METRES && along > ON_EDGE_METRES && along < length - ON_EDGE_METRES ? along / length : null
}

/** Index of the first corner, of corners sorted from west to east, that lies no farther west than `east`. */
function firstFrom(sorted: readonly Corner[], east: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]!.east < east) low = middle + 1
    else high = middle
  }
  return low
}

function cornersOn(from: Corner, to: Corner, sorted: readonly Corner[]): Position[] {
  const [west, east] = [Math.min(from.east, to.east) - ON_EDGE_METRES, Math.max(from.east, to.east) + ON_EDGE_METRES]
  const found: { share: number; position: Position }[] = []
  for (let index = firstFrom(sorted, west); index < sorted.length && sorted[index]!.east <= east; index += 1) {
    const share = shareOnEdge(sorted[index]!, from, to)
    if (share !== null) found.push({ share, position: sorted[index]!.position })
  }
  return found.sort((one, other) => one.share - other.share).map(({ position }) => position)
}

/**
 * The lines with every corner of any of them that lies on an edge made a corner of that edge too. Then corners can be moved one by
 * one: what was joined stays joined, because no corner is moved by whose line it is.
 */
export function withSharedCorners(lines: readonly (readonly Position[])[], plane: PlaneSystem): Position[][] {
  const cornerOf = (position: Position): Corner => {
    const [east, north] = plane.toPlane(position)
    return { position, east, north }
  }
  const cornered = lines.map((line) => line.map(cornerOf))
  const sorted = cornered.flat().sort((one, other) => one.east - other.east)
  return cornered.map((line) =>
    line.flatMap((corner, index) => {
      const next = line[index + 1]
      return [corner.position, ...(next ? cornersOn(corner, next, sorted) : [])]
    }),
  )
}
