import type { WireInterval, WireRuler, WireShare } from '../../../geodata/wire/strips.ts'

/** A row of the table: a share on the ruler, a gap (no share), or a share whose place is not told (no interval). */
export type StripRow = {
  readonly key: string
  readonly interval: WireInterval | null
  readonly share: WireShare | null
}

/** In the order of counting; what has no place in it comes last. */
export function tableRows({ intervals, shares, unplaced }: WireRuler): StripRow[] {
  const shareOf = (id: string) => shares.find(({ descriptionId }) => descriptionId === id) ?? null
  return [
    ...intervals.flatMap((interval): StripRow[] =>
      interval.descriptionIds.length === 0
        ? [{ key: `gap-${interval.numbers.first}`, interval, share: null }]
        : interval.descriptionIds.map((id) => ({ key: id, interval, share: shareOf(id) })),
    ),
    ...unplaced.map((id) => ({ key: id, interval: null, share: shareOf(id) })),
  ]
}

/** How many shares on the ruler have no width: gaps by their numbers, and shares of which only the order is told. */
export const sharesWithoutWidth = ({ intervals }: WireRuler): number =>
  intervals
    .filter(({ widthMetres }) => widthMetres === null)
    .reduce((sum, { numbers: { first, last } }) => sum + last - first + 1, 0)
