import { box, table } from './county-client.ts'

/** Numbers of the only two parcels that cross. */
export const CROSSING = ['450699-001', '450699-002'] as const
/** Numbers under which the same ground stands twice. */
export const TWICE_THERE = ['450699-036', '450699-037'] as const

const ROWS = 6
const SIDE = 4

/** Numbers from 001 on, row by row. */
const numberOf = (index: number): string => `450699-${String(index + 1).padStart(3, '0')}`

/**
 * A table of squares of about 16 ha beside one another, in six rows: the second reaches a quarter into the first, the last stands twice
 * under two numbers, and one row crosses itself.
 */
export function smallCountyTable(): string {
  const parcels = Array.from({ length: ROWS * ROWS }, (_, index) => {
    const [west, south] = [(index % ROWS) * SIDE, Math.floor(index / ROWS) * SIDE]
    const reach = index === 1 ? 1 : 0
    return [numberOf(index), box(west - reach, south, west + SIDE, south + SIDE)] as const
  })
  const [, last] = parcels.at(-1)!
  const [west, south, east] = [40, 0, 44]
  const bowTie = box(west, south, east, SIDE)
  ;[bowTie[2], bowTie[1]] = [bowTie[1]!, bowTie[2]!]
  return table({
    ...Object.fromEntries(parcels),
    [numberOf(parcels.length)]: last,
    [numberOf(parcels.length + 1)]: bowTie,
  })
}
