import type { Metres } from '../../crs/gauss-kruger.ts'

/** West, south, east, north, in metres. */
type Box = { west: number; south: number; east: number; north: number }

export function boxOf(points: readonly Metres[]): Readonly<Box> {
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity }
  for (const [east, north] of points) {
    box.west = Math.min(box.west, east)
    box.east = Math.max(box.east, east)
    box.south = Math.min(box.south, north)
    box.north = Math.max(box.north, north)
  }
  return box
}

/** Lines whose boxes do not meet cannot meet: a gazetteer of thousands of places is passed over quickly. */
export const boxesMeet = (one: Readonly<Box>, other: Readonly<Box>): boolean =>
  one.west <= other.east && other.west <= one.east && one.south <= other.north && other.south <= one.north
