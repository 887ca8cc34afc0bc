import { distanceMetres, lengthMetres, nearestOnLine } from '../../crs/plane-geometry.ts'

import type { Metres } from '../../crs/gauss-kruger.ts'

const SAMPLES = 60

function samples(line: readonly Metres[]): Metres[] {
  const total = lengthMetres(line)
  const points: Metres[] = []
  let [edge, before] = [1, 0]
  for (let number = 0; number <= SAMPLES; number++) {
    const chainage = (total * number) / SAMPLES
    while (edge < line.length - 1 && before + distanceMetres(line[edge - 1]!, line[edge]!) < chainage)
      before += distanceMetres(line[edge - 1]!, line[edge++]!)
    const [start, end] = [line[edge - 1]!, line[edge]!]
    const length = distanceMetres(start, end)
    const share = length === 0 ? 0 : Math.min(1, (chainage - before) / length)
    points.push([start[0] + share * (end[0] - start[0]), start[1] + share * (end[1] - start[1])])
  }
  return points
}

/** The mean distance of two lines, both ways. */
export function meanDistance(one: readonly Metres[], other: readonly Metres[]): number {
  const away = (from: readonly Metres[], to: readonly Metres[]) => {
    const points = samples(from)
    return points.reduce((sum, point) => sum + nearestOnLine(to, point).offsetMetres, 0) / points.length
  }
  return (away(one, other) + away(other, one)) / 2
}
