import { isOf, standingEntries } from './standing.ts'

import type { Day } from './day.ts'
import type { ProcedureEntry } from './model.ts'

/**
 * The round after whose decision something came in on a day; null where no decision stood then. The evidence of a round is
 * frozen from the day after the decision; when the decision is annulled it is open again.
 */
export function cameAfterDecisionOf(entries: readonly ProcedureEntry[], day: Day): number | null {
  const moves = standingEntries(entries).filter(isOf('move'))
  const before = moves.filter((move) => move.day < day || (move.fact.state === 'annulled' && move.day === day))
  const last = before.findLast(({ fact }) => fact.state === 'decided' || fact.state === 'annulled')
  return last?.fact.state === 'decided' ? last.round : null
}
