import type { SideShown } from './side-shown.ts'

export type Sides = readonly [SideShown, SideShown]

const KEY = 'sides'

export const asksForSides = (search: string): boolean => new URLSearchParams(search).has(KEY)

/** What an address asks for; null where it asks for no two maps. `isWhole` is false where one of the two is not among the choices. */
export function readSides(
  search: string,
  choices: readonly SideShown[],
): { readonly sides: Sides; readonly isWhole: boolean } | null {
  const asked = new URLSearchParams(search).get(KEY)
  if (asked === null) return null
  const words = asked.split('.')
  const [first, second] = [0, 1].map((at) => choices.find((choice) => choice === words[at]))
  const [usualFirst, usualSecond] = usualSides(choices)
  const isWhole = first !== undefined && second !== undefined && words.length === 2
  return { sides: [first ?? usualFirst, second ?? usualSecond], isWhole }
}

/** The claims of the first two sides; with a single claim, beside it what comes next. */
export const usualSides = ([first = 'extent', second]: readonly SideShown[]): Sides => [first, second ?? first]

/** The query of the address with the two sides in it, or (null) without them; all else of it stays. */
export function withSides(search: string, sides: Sides | null): string {
  const query = new URLSearchParams(search)
  query.delete(KEY)
  if (sides !== null) query.set(KEY, sides.join('.'))
  const words = query.toString()
  return words === '' ? '' : `?${words}`
}
