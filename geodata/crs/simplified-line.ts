import type { Metres } from './gauss-kruger.ts'

function offsetMetres([x, y]: Metres, [ax, ay]: Metres, [bx, by]: Metres): number {
  const [alongX, alongY] = [bx - ax, by - ay]
  const squared = alongX ** 2 + alongY ** 2
  const share = squared === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * alongX + (y - ay) * alongY) / squared))
  return Math.hypot(x - ax - share * alongX, y - ay - share * alongY)
}

/** The line without the points that lie within the tolerance of what remains (Douglas and Peucker 1973). */
export function simplifiedLine(line: readonly Metres[], toleranceMetres: number): Metres[] {
  const kept = new Set([0, line.length - 1])
  const waiting: [number, number][] = [[0, line.length - 1]]
  for (let stretch = waiting.pop(); stretch; stretch = waiting.pop()) {
    const [first, last] = stretch
    let [farthest, at] = [toleranceMetres, -1]
    for (let index = first + 1; index < last; index++) {
      const metres = offsetMetres(line[index]!, line[first]!, line[last]!)
      if (metres > farthest) [farthest, at] = [metres, index]
    }
    if (at < 0) continue
    kept.add(at)
    waiting.push([first, at], [at, last])
  }
  return line.filter((_, index) => kept.has(index))
}
