import type { Call, Side } from '../boundary/model.ts'

const SETS: readonly (readonly Side[])[] = [
  ['E', 'S', 'W', 'N'],
  ['up', 'down', 'left', 'right'],
  ['up', 'down', 'in', 'out'],
]

/** The sides that are wanting to the set of which most are told. */
export function sidesNotTold(calls: readonly Call[]): Side[] {
  const told = new Set(calls.filter(({ act }) => act === 'bounds').map(({ side }) => side))
  const wanting = SETS.map((set) => set.filter((side) => !told.has(side)))
  return wanting.reduce((best, set) => (set.length < best.length ? set : best))
}
