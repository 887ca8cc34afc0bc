import Flatbush from 'flatbush'

import type { Metres } from '../../crs/gauss-kruger.ts'

/** Nearer than this two points are one. */
const SAME_METRES = 0.001
const NEIGHBOURS = 8
/** So that a label is nearer to its own point than to any other. */
const SHARE_OF_GAP = 0.25

/** Where the label of each point begins: to its north-east, no further off than `farthestMetres` to either side. */
export function labelSpots(points: readonly Metres[], farthestMetres: number): Metres[] {
  if (points.length === 0) return []
  const index = new Flatbush(points.length)
  for (const [east, north] of points) index.add(east, north, east, north)
  index.finish()
  return points.map(([east, north]) => {
    const gaps = index
      .neighbors(east, north, NEIGHBOURS)
      .map((other) => Math.hypot(points[other]![0] - east, points[other]![1] - north))
    const gap = gaps.find((metres) => metres > SAME_METRES) ?? Infinity
    const off = Math.min(farthestMetres, gap * SHARE_OF_GAP)
    return [east + off, north + off]
  })
}
