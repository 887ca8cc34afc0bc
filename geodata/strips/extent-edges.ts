import { isCompassSide } from '../outline/compass.ts'

import type { Call, CompassSide } from '../boundary/model.ts'
import type { Metres, PlaneSystem } from '../crs/gauss-kruger.ts'
import type { Segment } from '../outline/model.ts'

/** Each side of the disputed extent as one line: strips can stand along it. */
export function edgesOfExtent(
  segments: readonly Pick<Segment, 'callIndex' | 'coordinates'>[],
  calls: readonly Pick<Call, 'side'>[],
  plane: PlaneSystem,
): ReadonlyMap<CompassSide, readonly Metres[]> {
  const edges = new Map<CompassSide, readonly Metres[]>()
  for (const { callIndex, coordinates } of segments) {
    const side = callIndex === null ? null : (calls[callIndex]?.side ?? null)
    if (isCompassSide(side)) edges.set(side, [...(edges.get(side) ?? []), ...coordinates.map(plane.toPlane)])
  }
  return edges
}
