import type { Day } from './day.ts'
import type { CaseBasis, CaseFiling, CaseState, ProcedureEntry, ProcedureFact } from './model.ts'

type EntryOf<Kind extends ProcedureFact['kind']> = Omit<ProcedureEntry, 'fact'> & {
  readonly fact: Extract<ProcedureFact, { kind: Kind }>
}

export const isOf =
  <Kind extends ProcedureFact['kind']>(kind: Kind) =>
  (entry: ProcedureEntry): entry is EntryOf<Kind> =>
    entry.fact.kind === kind

/** Numbers of what was withdrawn. */
const withdrawnNumbers = (entries: readonly ProcedureEntry[]): ReadonlySet<number> =>
  new Set(entries.filter(isOf('withdrawal')).map(({ fact }) => fact.withdraws))

/** What counts: without what was withdrawn, and without the withdrawals. */
export function standingEntries(entries: readonly ProcedureEntry[]): ProcedureEntry[] {
  const withdrawn = withdrawnNumbers(entries)
  return entries.filter(({ number, fact }) => fact.kind !== 'withdrawal' && !withdrawn.has(number))
}

export type CaseStanding = {
  /** Null before anybody has said where the case stands. */
  readonly state: CaseState | null
  readonly since: Day | null
  /** Where a suspended case goes on; null for one that is not suspended. */
  readonly resumesTo: CaseState | null
  readonly filing: CaseFiling
  readonly basis: CaseBasis
}

/** Where a case stands after its entries, which are in the order in which they were written. */
export function standingOf(entries: readonly ProcedureEntry[]): CaseStanding {
  const standing = standingEntries(entries)
  const moves = standing.filter(isOf('move'))
  const last = moves.at(-1)
  const beforeSuspension = moves.findLast(({ fact }) => fact.state !== 'suspended')
  const basis = standing.findLast(isOf('basis'))?.fact
  return {
    state: last?.fact.state ?? null,
    since: last?.day ?? null,
    resumesTo: last?.fact.state === 'suspended' ? (beforeSuspension?.fact.state ?? null) : null,
    filing: standing.findLast(isOf('filing'))?.fact.filing ?? 'open',
    basis: { ground: basis?.ground ?? null, parties: basis?.parties ?? null },
  }
}
