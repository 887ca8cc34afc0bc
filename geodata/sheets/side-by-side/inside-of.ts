import { isInnerLine } from '../../outline/model.ts'

import type { Position } from 'geojson'
import type { WireOutline } from '../../wire/geometry.ts'

/** Twice the signed area in square degrees: positive when the path runs counter-clockwise. */
function turning(path: readonly Position[]): number {
  return path.reduce((sum, [x = NaN, y = NaN], index) => {
    const [nextX = NaN, nextY = NaN] = path[(index + 1) % path.length] ?? [x, y]
    return sum + (x * nextY - nextX * y)
  }, 0)
}

/** Segments stand in order along the boundary, so their turn says on which hand the inside lies. */
export function insideOf(outline: Pick<WireOutline, 'role' | 'segments'>): 'left' | 'right' | null {
  if (outline.role === 'dividing-line') return null
  const path = outline.segments
    .filter((segment) => !isInnerLine(segment))
    .flatMap(({ geometry }) => geometry.coordinates)
  return turning(path) > 0 ? 'left' : 'right'
}
