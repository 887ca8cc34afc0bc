import type { Day } from './day.ts'
import type { Deadline } from './deadlines.ts'
import { moveVerdict } from './moves.ts'
import { standingEntries, standingOf } from './standing.ts'

import type { CaseFiling, CaseState, ProcedureEntry, ProcedureFact, ProcedureRules } from './model.ts'

/** Why an entry is not taken. */
export type EntryFault =
  | { readonly code: 'day-ahead'; readonly day: Day }
  | { readonly code: 'day-before-last-step'; readonly lastDay: Day }
  | { readonly code: 'case-filed'; readonly filing: CaseFiling }
  | { readonly code: 'state-unchanged'; readonly state: CaseState }
  | { readonly code: 'move-not-foreseen' | 'move-barred'; readonly from: CaseState; readonly to: CaseState }
  | { readonly code: 'service-without-reason' }
  | { readonly code: 'deadline-not-open'; readonly deadline: string }
  | { readonly code: 'deadline-not-extensible'; readonly deadline: string }
  | { readonly code: 'extension-not-later'; readonly due: Day }
  | { readonly code: 'filing-out-of-turn'; readonly from: CaseFiling; readonly to: CaseFiling }
  | { readonly code: 'closing-without-reason'; readonly state: CaseState | null }
  | { readonly code: 'nothing-to-withdraw'; readonly number: number }
  | { readonly code: 'step-not-last'; readonly number: number }
  | { readonly code: 'round-opened'; readonly number: number }

type Known = {
  readonly entries: readonly ProcedureEntry[]
  readonly rules: readonly ProcedureRules[]
  readonly deadlines: readonly Deadline[]
  readonly today: Day
}
type FactOf<Kind extends ProcedureFact['kind']> = Extract<ProcedureFact, { kind: Kind }>

/** A case that stands here can be closed without a word. */
const FINAL_STATES: readonly CaseState[] = ['effective', 'registered', 'terminated', 'not-accepted']

const NEXT_FILINGS: Readonly<Record<CaseFiling, readonly CaseFiling[]>> = {
  open: ['closed'],
  closed: ['archived', 'open'],
  archived: ['open'],
}

/** What is not foreseen needs a reason: then a person decides, and the step is marked. */
function faultOfMove({ state, reason }: FactOf<'move'>, day: Day, { entries, rules }: Known): EntryFault | null {
  const standing = standingOf(entries)
  if (standing.since !== null && day < standing.since) return { code: 'day-before-last-step', lastDay: standing.since }
  if (standing.state === state) return { code: 'state-unchanged', state }
  const verdict = moveVerdict(standing, state, rules)
  if (verdict === 'foreseen' || reason !== null) return null
  return { code: verdict === 'barred' ? 'move-barred' : 'move-not-foreseen', from: standing.state!, to: state }
}

function faultOfExtension({ deadline: id, until }: FactOf<'extension'>, { deadlines }: Known): EntryFault | null {
  const deadline = deadlines.find((one) => one.id === id)
  if (!deadline || deadline.endedOn !== null) return { code: 'deadline-not-open', deadline: id }
  if (!deadline.rule.canBeExtended) return { code: 'deadline-not-extensible', deadline: id }
  return until <= deadline.due ? { code: 'extension-not-later', due: deadline.due } : null
}

function faultOfFiling({ filing, reason }: FactOf<'filing'>, { entries }: Known): EntryFault | null {
  const { filing: from, state } = standingOf(entries)
  if (!NEXT_FILINGS[from].includes(filing)) return { code: 'filing-out-of-turn', from, to: filing }
  const isPlain = filing === 'archived' || (filing === 'closed' && state !== null && FINAL_STATES.includes(state))
  return isPlain || reason !== null ? null : { code: 'closing-without-reason', state }
}

/** Only the last step can be taken back: later ones rest on it. */
function faultOfWithdrawal({ withdraws }: FactOf<'withdrawal'>, { entries }: Known): EntryFault | null {
  const standing = standingEntries(entries)
  const entry = standing.find(({ number }) => number === withdraws)
  if (!entry) return { code: 'nothing-to-withdraw', number: withdraws }
  // A new round was opened with it, and rounds are never taken back.
  if (entry.fact.kind === 'move' && entry.fact.state === 'annulled') return { code: 'round-opened', number: withdraws }
  const isStep = entry.fact.kind === 'move' || entry.fact.kind === 'filing'
  const last = standing.findLast(({ fact }) => fact.kind === entry.fact.kind)
  return isStep && last !== entry ? { code: 'step-not-last', number: withdraws } : null
}

/** Null for an entry that can be written; `rules` are those of its day. */
export function faultOfEntry(fact: ProcedureFact, day: Day, known: Known): EntryFault | null {
  if (day > known.today) return { code: 'day-ahead', day }
  const { filing } = standingOf(known.entries)
  if (filing !== 'open' && fact.kind !== 'filing' && fact.kind !== 'withdrawal') return { code: 'case-filed', filing }
  switch (fact.kind) {
    case 'move':
      return faultOfMove(fact, day, known)
    case 'service':
      return fact.outcome !== 'received' && fact.reason === null ? { code: 'service-without-reason' } : null
    case 'extension':
      return faultOfExtension(fact, known)
    case 'filing':
      return faultOfFiling(fact, known)
    case 'withdrawal':
      return faultOfWithdrawal(fact, known)
    case 'papers':
    case 'basis':
      return null
  }
}
