/** How much two rings differ, on scan lines: exact along each line, and never at a loss where edges coincide. */
import type { Metres } from './gauss-kruger.ts'

const SCAN_LINES = 400

/** The ground that lies in one of two rings and not in the other, in square metres. */
export function areaBetweenRings(one: readonly Metres[], other: readonly Metres[]): number {
  const norths = [...one, ...other].map(([, north]) => north)
  const south = Math.min(...norths)
  const step = (Math.max(...norths) - south) / SCAN_LINES
  if (!(step > 0)) return 0
  const rows = Array.from({ length: SCAN_LINES }, (): number[] => [])
  for (const ring of [one, other]) addCrossings(rows, ring, south, step)
  // Between the first and the second crossing with either ring one is inside one of them, and so on.
  return rows.reduce((sum, easts) => sum + alternating(easts.sort((a, b) => a - b)) * step, 0)
}

const alternating = (easts: readonly number[]): number =>
  easts.reduce((sum, east, index) => sum + (index % 2 === 0 ? -east : east), 0)

/** Where a ring crosses the middle of each row. */
function addCrossings(rows: readonly number[][], ring: readonly Metres[], south: number, step: number): void {
  ring.forEach(([fromEast, fromNorth], index) => {
    const [toEast, toNorth] = ring[(index + 1) % ring.length]!
    const [low, high] = fromNorth < toNorth ? [fromNorth, toNorth] : [toNorth, fromNorth]
    const first = Math.ceil((low - south) / step - 0.5)
    for (let row = first; south + (row + 0.5) * step < high; row++) {
      const share = (south + (row + 0.5) * step - fromNorth) / (toNorth - fromNorth)
      rows[row]?.push(fromEast + share * (toEast - fromEast))
    }
  })
}
