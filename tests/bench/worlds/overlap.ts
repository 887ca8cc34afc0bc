/** How much two rings share, on scan lines: exact along each line, and never at a loss where edges coincide. */
import type { Point } from './plane.ts'

const SCAN_LINES = 1000

/** Where a ring is entered and left along a line of one northing, from west to east. */
function crossingsAt(ring: readonly Point[], north: number): number[] {
  const easts: number[] = []
  ring.forEach((one, index) => {
    const next = ring[(index + 1) % ring.length]!
    if (one[1] > north !== next[1] > north)
      easts.push(one[0] + ((north - one[1]) / (next[1] - one[1])) * (next[0] - one[0]))
  })
  return easts.sort((one, other) => one - other)
}

const inside = (easts: readonly number[]): number =>
  easts.reduce((sum, east, index) => sum + (index % 2 === 0 ? -east : east), 0)

/** The length that both sets of stretches cover. */
function shared(one: readonly number[], other: readonly number[]): number {
  let total = 0
  for (let first = 0; first + 1 < one.length; first += 2)
    for (let second = 0; second + 1 < other.length; second += 2)
      total += Math.max(0, Math.min(one[first + 1]!, other[second + 1]!) - Math.max(one[first]!, other[second]!))
  return total
}

/** Shared area over joint area. */
export function overlapOfRings(one: readonly Point[], other: readonly Point[]): number {
  const norths = [...one, ...other].map(([, north]) => north)
  const [south, north] = [Math.min(...norths), Math.max(...norths)]
  let [common, total] = [0, 0]
  for (let line = 0; line < SCAN_LINES; line++) {
    const at = south + ((line + 0.5) / SCAN_LINES) * (north - south)
    const [first, second] = [crossingsAt(one, at), crossingsAt(other, at)]
    const both = shared(first, second)
    common += both
    total += inside(first) + inside(second) - both
  }
  return total === 0 ? 0 : common / total
}
