import { pointsAtShares } from '../crs/points-along.ts'

import type { Position } from 'geojson'

/** Half way along a line, near enough to point at it: longitude and latitude are taken as a plane. */
export function middleOfLine(line: readonly Position[]): Position {
  const [first] = line
  if (!first || line.length < 2) return first ?? []
  return [
    ...pointsAtShares(
      line.map(([x = 0, y = 0]) => [x, y] as const),
      [0.5],
    )[0]!,
  ]
}
