import type { FieldChoice, Following } from './model.ts'

/** One thing of the field with all that was said of it. */
export type StandingRecord<Entry extends Following> = {
  /** The first record of it. */
  readonly first: Entry
  /** What stands; null while nobody has decided between rivals. */
  readonly standing: Entry | null
  /** Records that were made beside one another, of each the latest; empty where nobody has to decide. */
  readonly rivals: readonly Entry[]
  /** The record that the rivals follow, directly or through others; null without rivals. */
  readonly fork: Entry | null
  /** The records that follow the fork directly, in the order of the rivals: what a choice names. */
  readonly branches: readonly Entry[]
  /** All other records of it, in the order given. */
  readonly earlier: readonly Entry[]
}

const isSameSet = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((one) => others.includes(one))

function followersOf<Entry extends Following>(records: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const followers = new Map<string, Entry[]>()
  for (const record of records)
    if (record.follows !== null) followers.set(record.follows, [...(followers.get(record.follows) ?? []), record])
  return followers
}

type End<Entry extends Following> = Pick<StandingRecord<Entry>, 'standing' | 'rivals' | 'fork' | 'branches'>

/**
 * What stands of the records of a case. Where two records follow one and the same, neither was made in sight of the other: a person
 * decides, and a rival that comes after his decision asks again. `choices` in the order in which they were made.
 */
export function standingRecords<Entry extends Following>(
  records: readonly Entry[],
  choices: readonly FieldChoice[],
): StandingRecord<Entry>[] {
  const followers = followersOf(records)
  const choiceAmong = (about: string, ids: readonly string[]): string | undefined =>
    choices.findLast((choice) => choice.about === about && isSameSet(choice.among, ids))?.chosen

  function latest(from: Entry): Entry {
    const branches = followers.get(from.id) ?? []
    return branches.length === 1 ? latest(branches[0]!) : from
  }
  function endOf(from: Entry): End<Entry> {
    const branches = followers.get(from.id) ?? []
    if (branches.length === 0) return { standing: from, rivals: [], fork: null, branches: [] }
    const ids = branches.map(({ id }) => id)
    const chosen = ids.length === 1 ? ids[0] : choiceAmong(from.id, ids)
    const next = branches.find(({ id }) => id === chosen)
    if (next) return endOf(next)
    return { standing: null, rivals: branches.map(latest), fork: from, branches }
  }
  const all = (from: Entry): Entry[] => [from, ...(followers.get(from.id) ?? []).flatMap(all)]

  return records
    .filter(({ follows }) => follows === null)
    .map((first) => {
      const end = endOf(first)
      const shown = new Set([end.standing?.id, ...end.rivals.map(({ id }) => id)])
      const own = new Set(all(first).map(({ id }) => id))
      return { first, ...end, earlier: records.filter(({ id }) => own.has(id) && !shown.has(id)) }
    })
}
