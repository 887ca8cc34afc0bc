import type { Spot } from './model.ts'

export const lengthOf = (points: readonly Spot[]): number =>
  points.slice(1).reduce((sum, [x, y], index) => {
    const [fromX, fromY] = points[index]!
    return sum + Math.hypot(x - fromX, y - fromY)
  }, 0)

export type PointOnLine = {
  readonly at: Spot
  /** Along the line, of length 1. */
  readonly direction: Spot
}

/** The point so far along a line, and the way it runs there. */
export function pointAlong(points: readonly Spot[], distance: number): PointOnLine {
  let rest = distance
  for (let edge = 1; edge < points.length; edge++) {
    const [[fromX, fromY], [x, y]] = [points[edge - 1]!, points[edge]!]
    const length = Math.hypot(x - fromX, y - fromY)
    if (length === 0) continue
    const direction: Spot = [(x - fromX) / length, (y - fromY) / length]
    if (rest <= length || edge === points.length - 1)
      return { at: [fromX + direction[0] * rest, fromY + direction[1] * rest], direction }
    rest -= length
  }
  return { at: points[0] ?? [0, 0], direction: [1, 0] }
}

/** The line without points that on paper nobody tells apart. */
export function thinned(points: readonly Spot[], leastMillimetres = 0.08): Spot[] {
  const kept: Spot[] = []
  points.forEach((point, index) => {
    const last = kept.at(-1)
    const isEnd = index === points.length - 1
    if (!last || isEnd || Math.hypot(point[0] - last[0], point[1] - last[1]) >= leastMillimetres) kept.push(point)
  })
  return kept
}

const SHARPEST = 0.4

/** The line moved to the right of its direction; corners are kept sharp unless they are very acute. */
export function offsetLine(points: readonly Spot[], offset: number): Spot[] {
  if (offset === 0) return [...points]
  const line = thinned(points)
  const normals = line.slice(1).map(([x, y], index): Spot => {
    const [fromX, fromY] = line[index]!
    const length = Math.hypot(x - fromX, y - fromY) || 1
    return [-(y - fromY) / length, (x - fromX) / length]
  })
  return line.map(([x, y], index) => {
    const before = normals[index - 1] ?? normals[index] ?? [0, 0]
    const after = normals[index] ?? before
    const [nx, ny] = [(before[0] + after[0]) / 2, (before[1] + after[1]) / 2]
    const squared = Math.max(nx * nx + ny * ny, SHARPEST)
    return [x + (nx / squared) * offset, y + (ny / squared) * offset]
  })
}
