import type { Position } from 'geojson'

/** In the units and the order of axes of what lies in it: east before north. */
export type Box = readonly [west: number, south: number, east: number, north: number]

/** The least box with both in it. */
export function boxWith(box: Box | null, [west, south, east, north]: Box): Box {
  const [w, s, e, n] = box ?? [west, south, east, north]
  return [Math.min(w, west), Math.min(s, south), Math.max(e, east), Math.max(n, north)]
}

/** Null where nothing lies. */
export const boxOfPositions = (positions: readonly Position[]): Box | null =>
  positions.reduce<Box | null>((box, [x = NaN, y = NaN]) => boxWith(box, [x, y, x, y]), null)
