/** Shares in the order of their numbers, with gaps for those that nobody tells. */
import type { Interval, Share } from './model.ts'

type Laid = Omit<Interval, 'sketch'>
export type LaidShares = { readonly intervals: readonly Laid[]; readonly toldMetres: number }

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

type Stretch = Pick<Laid, 'numbers' | 'descriptionIndexes' | 'holder' | 'widthMetres' | 'certainty'>

const gap = (first: number, last: number): Stretch => ({
  numbers: { first, last },
  descriptionIndexes: [],
  holder: null,
  widthMetres: null,
  certainty: 'unknown',
})

/** Of shares at one place the first stands on the ruler; the contradiction names both. */
function stretches(shares: readonly Share[]): Stretch[] {
  const placed = shares
    .flatMap((share) => (share.numbers ? [{ ...share, numbers: share.numbers }] : []))
    .sort((one, other) => one.numbers.first - other.numbers.first)
  const laid: Stretch[] = []
  let next = 1
  for (const { numbers, descriptionIndex, holder, footWidth } of placed) {
    if (numbers.first < next) continue
    if (numbers.first > next) laid.push(gap(next, numbers.first - 1))
    laid.push({
      numbers,
      descriptionIndexes: [descriptionIndex],
      holder,
      widthMetres: footWidth?.metres ?? null,
      certainty: footWidth ? 'stated' : 'implied',
    })
    next = numbers.last + 1
  }
  return laid
}

/** `footMetres`: the length of the foot line; undefined while it is not known. */
export function layShares(shares: readonly Share[], footMetres: number | undefined): LaidShares {
  const all = stretches(shares)
  const toldOf = (some: readonly Stretch[]) => sum(some.map(({ widthMetres }) => widthMetres ?? 0))
  const intervals = all.map((stretch, index): Laid => {
    const before = all.slice(0, index)
    const least = toldOf(before)
    const isFixed = before.every(({ widthMetres }) => widthMetres !== null)
    const most = footMetres === undefined ? null : Math.max(least, footMetres - toldOf(all.slice(index)))
    return { ...stretch, beginsAtLeastMetres: least, beginsAtMostMetres: isFixed ? least : most }
  })
  return { intervals, toldMetres: toldOf(all) }
}
