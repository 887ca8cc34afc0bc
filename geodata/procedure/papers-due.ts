import { movesFrom } from './moves.ts'
import { isOf, standingEntries, standingOf } from './standing.ts'

import type { Day } from './day.ts'
import type { CaseState, PaperKind, ProcedureEntry, ProcedureRules } from './model.ts'

export type PapersDue = { readonly entry: number; readonly state: CaseState; readonly kinds: readonly PaperKind[] }

const kindsIn = ({ fact }: ProcedureEntry): PaperKind[] => {
  if (fact.kind === 'move' || fact.kind === 'papers') return fact.papers.map(({ kind }) => kind)
  return fact.kind === 'service' ? [fact.paper.kind] : []
}

/** Papers that belong to the steps of a round and that nobody has filed since. */
export function papersDue(
  all: readonly ProcedureEntry[],
  rulesOn: (day: Day) => readonly ProcedureRules[],
  round: number,
): PapersDue[] {
  const entries = standingEntries(all)
  return entries
    .filter(isOf('move'))
    .filter((move) => move.round === round)
    .map((move) => {
      const before = standingOf(entries.filter(({ number }) => number < move.number))
      const rule = movesFrom(before, rulesOn(move.day)).find(({ to }) => to === move.fact.state)
      const filed = new Set(entries.filter(({ number }) => number >= move.number).flatMap(kindsIn))
      const kinds = rule?.papers.filter((kind) => !filed.has(kind)) ?? []
      return { entry: move.number, state: move.fact.state, kinds }
    })
    .filter(({ kinds }) => kinds.length > 0)
}
