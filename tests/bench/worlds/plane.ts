/** The little plane geometry that invented worlds need of their own, so that they share none with what they measure. */
export type Point = readonly [east: number, north: number]

export const apart = (one: Point, other: Point): number => Math.hypot(one[0] - other[0], one[1] - other[1])

export const lengthOf = (line: readonly Point[]): number =>
  line.reduce((sum, point, index) => (index === 0 ? 0 : sum + apart(line[index - 1]!, point)), 0)

export const areaOf = (ring: readonly Point[]): number => {
  let doubled = 0
  for (let index = 0; index < ring.length; index++) {
    const [one, next] = [ring[index]!, ring[(index + 1) % ring.length]!]
    doubled += one[0] * next[1] - next[0] * one[1]
  }
  return doubled / 2
}

export function distanceToLine(point: Point, line: readonly Point[]): number {
  let best = Infinity
  for (let index = 1; index < line.length; index++) {
    const [start, end] = [line[index - 1]!, line[index]!]
    const [east, north] = [end[0] - start[0], end[1] - start[1]]
    const squared = east * east + north * north
    const share = squared === 0 ? 0 : ((point[0] - start[0]) * east + (point[1] - start[1]) * north) / squared
    const held = Math.min(1, Math.max(0, share))
    best = Math.min(best, Math.hypot(point[0] - start[0] - held * east, point[1] - start[1] - held * north))
  }
  return best
}

/** Ramer, Douglas and Peucker: leaves out points that lie within the tolerance of the line without them. */
export function simplified(line: readonly Point[], toleranceMetres: number): Point[] {
  if (line.length < 3) return [...line]
  const chord = [line[0]!, line.at(-1)!]
  let [farthest, at] = [0, 0]
  for (let index = 1; index < line.length - 1; index++) {
    const distance = distanceToLine(line[index]!, chord)
    if (distance > farthest) [farthest, at] = [distance, index]
  }
  if (farthest <= toleranceMetres) return [line[0]!, line.at(-1)!]
  return [
    ...simplified(line.slice(0, at + 1), toleranceMetres).slice(0, -1),
    ...simplified(line.slice(at), toleranceMetres),
  ]
}

/** Clockwise from grid north, in degrees. */
export const bearing = (from: Point, to: Point): number =>
  ((Math.atan2(to[0] - from[0], to[1] - from[1]) * 180) / Math.PI + 360) % 360

/** Points about every so many metres along a line, its ends among them. */
export function spaced(line: readonly Point[], stepMetres: number): Point[] {
  const points: Point[] = []
  for (let index = 1; index < line.length; index++) {
    const [start, end] = [line[index - 1]!, line[index]!]
    const steps = Math.max(1, Math.round(apart(start, end) / stepMetres))
    for (let step = 0; step < steps; step++) {
      const share = step / steps
      points.push([start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share])
    }
  }
  return [...points, line.at(-1)!]
}
