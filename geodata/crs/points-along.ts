import { distanceMetres, lengthMetres } from './plane-geometry.ts'

import type { Metres } from './gauss-kruger.ts'

/** The points of a line at shares of its length, which ascend from 0 to 1. Throws on a line of fewer than two points. */
export function pointsAtShares(line: readonly Metres[], shares: readonly number[]): Metres[] {
  if (line.length < 2) throw new RangeError(`A line needs two points, this one has ${line.length}.`)
  const total = lengthMetres(line)
  let [edge, before] = [1, 0]
  return shares.map((share) => {
    const chainage = total * share
    while (edge < line.length - 1 && before + distanceMetres(line[edge - 1]!, line[edge]!) < chainage)
      before += distanceMetres(line[edge - 1]!, line[edge++]!)
    const [start, end] = [line[edge - 1]!, line[edge]!]
    const length = distanceMetres(start, end)
    const along = length === 0 ? 0 : Math.min(1, (chainage - before) / length)
    return [start[0] + along * (end[0] - start[0]), start[1] + along * (end[1] - start[1])]
  })
}

/** So many points of a line at even distances along it, both ends among them. */
export const pointsAlong = (line: readonly Metres[], count: number): Metres[] =>
  pointsAtShares(
    line,
    Array.from({ length: count }, (_, index) => index / (count - 1)),
  )
