/** Which share of a line lies within a distance of another, by length. */
import type { GridPoint } from './basin-divides.ts'

const SAMPLES_A_CELL = 4

function distanceToEdge([x, y]: GridPoint, [ax, ay]: GridPoint, [bx, by]: GridPoint): number {
  const [dx, dy] = [bx - ax, by - ay]
  const squared = dx * dx + dy * dy
  const along = squared === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / squared))
  return Math.hypot(x - ax - along * dx, y - ay - along * dy)
}

/** Edges in square bins, so that only those nearby are measured. */
function edgeBins(lines: readonly (readonly GridPoint[])[], size: number) {
  const bins = new Map<string, [GridPoint, GridPoint][]>()
  for (const line of lines)
    for (let index = 1; index < line.length; index++) {
      const [a, b] = [line[index - 1]!, line[index]!]
      const steps = Math.ceil(Math.hypot(b[0] - a[0], b[1] - a[1]) / size) + 1
      const keys = new Set<string>()
      for (let step = 0; step <= steps; step++)
        keys.add(
          `${Math.floor((a[0] + ((b[0] - a[0]) * step) / steps) / size)},${Math.floor((a[1] + ((b[1] - a[1]) * step) / steps) / size)}`,
        )
      for (const key of keys) bins.set(key, [...(bins.get(key) ?? []), [a, b]])
    }
  return bins
}

/** The length of `lines` and how much of it lies within `reach` cells of `truth`. */
export function lengthNear(
  lines: readonly (readonly GridPoint[])[],
  truth: readonly (readonly GridPoint[])[],
  reach: number,
): { readonly near: number; readonly whole: number } {
  const size = 4
  const bins = edgeBins(truth, size)
  const isNear = (point: GridPoint): boolean => {
    const [binX, binY] = [Math.floor(point[0] / size), Math.floor(point[1] / size)]
    for (let x = binX - 1; x <= binX + 1; x++)
      for (let y = binY - 1; y <= binY + 1; y++)
        if (bins.get(`${x},${y}`)?.some(([a, b]) => distanceToEdge(point, a, b) <= reach)) return true
    return false
  }
  let [near, whole] = [0, 0]
  for (const line of lines)
    for (let index = 1; index < line.length; index++) {
      const [a, b] = [line[index - 1]!, line[index]!]
      const length = Math.hypot(b[0] - a[0], b[1] - a[1])
      const samples = Math.max(1, Math.ceil(length * SAMPLES_A_CELL))
      for (let sample = 0; sample < samples; sample++) {
        const share = (sample + 0.5) / samples
        whole += length / samples
        if (isNear([a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share])) near += length / samples
      }
    }
  return { near, whole }
}
