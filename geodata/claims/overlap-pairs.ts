import type { OutlineRole } from '../outline/model.ts'

type Comparable = {
  readonly id: string
  readonly role: OutlineRole
  readonly claimantLetter: string | null
  readonly geometry: object | null
}
export type OutlinePair<T> = { readonly first: T; readonly second: T }

const letterOf = ({ claimantLetter }: Comparable): string => claimantLetter ?? ''

/**
 * Which outlines are compared: claims of different sides, and each claim with the disputed extent, where both enclose ground. Claims stand
 * in the order of their letters, the extent after them; the order says nothing about rank.
 */
export function overlapPairs<T extends Comparable>(outlines: readonly T[]): OutlinePair<T>[] {
  const closed = outlines.filter(({ geometry }) => geometry !== null)
  const claims = closed
    .filter(({ role }) => role === 'claim')
    .sort((one, other) => letterOf(one).localeCompare(letterOf(other), 'en'))
  const extents = closed.filter(({ role }) => role === 'extent')
  return [
    ...claims.flatMap((first) =>
      claims.filter((second) => letterOf(first) < letterOf(second)).map((second) => ({ first, second })),
    ),
    ...claims.flatMap((first) => extents.map((second) => ({ first, second }))),
  ]
}
