/** Exact plane measures on Gauss-Krüger metres. */
import type { Metres } from './gauss-kruger.ts'

export const distanceMetres = ([ax, ay]: Metres, [bx, by]: Metres): number => Math.hypot(bx - ax, by - ay)

export const lengthMetres = (line: readonly Metres[]): number =>
  line.reduce((sum, point, index) => sum + (index === 0 ? 0 : distanceMetres(line[index - 1] ?? point, point)), 0)

/** Grid bearing from a to b in degrees, 0 = grid north, clockwise, in [0, 360). */
export const bearingDegrees = ([ax, ay]: Metres, [bx, by]: Metres): number =>
  ((Math.atan2(bx - ax, by - ay) * 180) / Math.PI + 360) % 360

/**
 * Signed shoelace area, positive when the ring runs counter-clockwise; the ring closes itself. Reckoned from the first corner: in the
 * zone's own figures small areas drown in rounding.
 */
export function signedAreaSquareMetres(ring: readonly Metres[]): number {
  const [originX, originY] = ring[0] ?? [0, 0]
  let doubled = 0
  ring.forEach(([x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y]
    doubled += (x - originX) * (nextY - originY) - (nextX - originX) * (y - originY)
  })
  return doubled / 2
}

/** A point on a line: which edge it lies on, how far along that edge (0 to 1), and how far from the line's start. */
export type LinePoint = {
  readonly point: Metres
  readonly edge: number
  readonly fraction: number
  readonly chainageMetres: number
}

/** The point of a line nearest to a given point, with its distance. Throws on a line of fewer than two points. */
export function nearestOnLine(line: readonly Metres[], target: Metres): LinePoint & { readonly offsetMetres: number } {
  let best: (LinePoint & { offsetMetres: number }) | undefined
  let before = 0
  for (let edge = 0; edge + 1 < line.length; edge++) {
    const a = line[edge]!
    const b = line[edge + 1]!
    const length = distanceMetres(a, b)
    const along =
      length === 0 ? 0 : ((target[0] - a[0]) * (b[0] - a[0]) + (target[1] - a[1]) * (b[1] - a[1])) / length ** 2
    const fraction = Math.min(1, Math.max(0, along))
    const point: Metres =
      fraction === 0 ? a : fraction === 1 ? b : [a[0] + (b[0] - a[0]) * fraction, a[1] + (b[1] - a[1]) * fraction]
    const offsetMetres = distanceMetres(point, target)
    if (!best || offsetMetres < best.offsetMetres)
      best = { point, edge, fraction, chainageMetres: before + length * fraction, offsetMetres }
    before += length
  }
  if (!best) throw new RangeError(`A line needs two points, this one has ${line.length}.`)
  return best
}

/** Where two straight edges cross, as fractions along both; undefined when they are parallel or do not reach each other. */
function edgeCrossing(a: Metres, b: Metres, c: Metres, d: Metres): { along: number; point: Metres } | undefined {
  const [rx, ry] = [b[0] - a[0], b[1] - a[1]]
  const [sx, sy] = [d[0] - c[0], d[1] - c[1]]
  const denominator = rx * sy - ry * sx
  if (denominator === 0) return undefined
  const along = ((c[0] - a[0]) * sy - (c[1] - a[1]) * sx) / denominator
  const across = ((c[0] - a[0]) * ry - (c[1] - a[1]) * rx) / denominator
  // A hair's breadth of slack so that a line ending on another still meets it.
  const slack = 1e-9
  if (along < -slack || along > 1 + slack || across < -slack || across > 1 + slack) return undefined
  return { along: Math.min(1, Math.max(0, along)), point: [a[0] + rx * along, a[1] + ry * along] }
}

/** Every point where `line` meets `other`, in order along `line`, each once. */
export function crossings(line: readonly Metres[], other: readonly Metres[]): LinePoint[] {
  const found: LinePoint[] = []
  let before = 0
  for (let edge = 0; edge + 1 < line.length; edge++) {
    const a = line[edge]!
    const b = line[edge + 1]!
    const length = distanceMetres(a, b)
    for (let otherEdge = 0; otherEdge + 1 < other.length; otherEdge++) {
      const crossing = edgeCrossing(a, b, other[otherEdge]!, other[otherEdge + 1]!)
      if (crossing)
        found.push({
          point: crossing.point,
          edge,
          fraction: crossing.along,
          chainageMetres: before + length * crossing.along,
        })
    }
    before += length
  }
  found.sort((first, second) => first.chainageMetres - second.chainageMetres)
  return found.filter((point, index) => index === 0 || point.chainageMetres - found[index - 1]!.chainageMetres > 1e-6)
}

/** The stretch of a line between two of its points, in the direction from the first to the second. */
export function stretch(line: readonly Metres[], from: LinePoint, to: LinePoint): Metres[] {
  if (from.chainageMetres > to.chainageMetres) return stretch(line, to, from).reverse()
  const inner = line.slice(from.edge + 1, to.edge + 1)
  return [from.point, ...inner, to.point].filter(
    (point, index, all) => index === 0 || distanceMetres(point, all[index - 1]!) > 1e-6,
  )
}

/** Whether a point lies inside a ring (even-odd rule; the ring closes itself). */
export function isInsideRing([x, y]: Metres, ring: readonly Metres[]): boolean {
  let inside = false
  ring.forEach(([ax, ay], index) => {
    const [bx, by] = ring[(index + 1) % ring.length] ?? [ax, ay]
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
  })
  return inside
}
