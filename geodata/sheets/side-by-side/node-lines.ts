import type { Position } from 'geojson'

/** About 2 cm on the ground: plane-straight edges bend by less than that between degrees and metres. */
const TOLERANCE_DEGREES = 2e-7

/** Two vertices are one when they agree to nine decimals, the precision of the stored geometry. */
export const vertexKey = ([longitude = NaN, latitude = NaN]: Position): string =>
  `${longitude.toFixed(9)},${latitude.toFixed(9)}`

type Edge = { readonly from: Position; readonly to: Position }

/** How far along the edge (0 to 1) a vertex lies on its inner part; null when it does not lie there. */
function fractionOn({ from, to }: Edge, vertex: Position): number | null {
  const [ax = NaN, ay = NaN] = from
  const [x = NaN, y = NaN] = vertex
  const [dx, dy] = [(to[0] ?? NaN) - ax, (to[1] ?? NaN) - ay]
  const length = Math.hypot(dx, dy)
  if (length === 0) return null
  const along = ((x - ax) * dx + (y - ay) * dy) / length
  const across = Math.abs((x - ax) * dy - (y - ay) * dx) / length
  const isInner = along > TOLERANCE_DEGREES && along < length - TOLERANCE_DEGREES
  return isInner && across < TOLERANCE_DEGREES ? along / length : null
}

/**
 * The same lines with every vertex of another line that lies on one of their edges put in,
 * so that lines which run together do so edge by edge.
 */
export function nodeLines(lines: readonly (readonly Position[])[]): Position[][] {
  const vertices = new Map(lines.flat().map((vertex) => [vertexKey(vertex), vertex]))
  return lines.map((line) => {
    const noded: Position[] = line.slice(0, 1)
    for (const [index, to] of line.slice(1).entries()) {
      const from = line[index] ?? to
      const inner = [...vertices.values()]
        .map((vertex) => ({ vertex, fraction: fractionOn({ from, to }, vertex) }))
        .filter((found): found is { vertex: Position; fraction: number } => found.fraction !== null)
        .sort((first, second) => first.fraction - second.fraction)
      noded.push(...inner.map(({ vertex }) => vertex), to)
    }
    return noded
  })
}
