import type { OverlapChange } from './model.ts'

/** A record of a pair of descriptions, as far as its place in time goes. */
export type DatedRecord = {
  readonly firstOutlineId: string
  readonly secondOutlineId: string
  /** Moments as text that sorts by time. */
  readonly computedAt: string
  readonly trace: { readonly first: { readonly drawnAt: string }; readonly second: { readonly drawnAt: string } }
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
const drawnAt = ({ trace: { first, second } }: DatedRecord): string =>
  first.drawnAt < second.drawnAt ? second.drawnAt : first.drawnAt

/** Records of one pair, the last one first: by the later of both outlines, then by when they were computed. */
export const latestFirst = <T extends DatedRecord>(records: readonly T[]): T[] =>
  [...records].sort((one, other) => compare(drawnAt(other), drawnAt(one)) || compare(other.computedAt, one.computedAt))

/** In what a record is other than the one before it; nothing for the first. */
export function changesSince(record: DatedRecord, before: DatedRecord | undefined): OverlapChange[] {
  if (!before) return []
  const outlines: OverlapChange[] = [
    ...(record.firstOutlineId === before.firstOutlineId ? [] : (['first'] as const)),
    ...(record.secondOutlineId === before.secondOutlineId ? [] : (['second'] as const)),
  ]
  return outlines.length > 0 ? outlines : ['accuracy']
}
