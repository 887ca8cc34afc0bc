import type { Citation } from '../rules/model.ts'
import type { CaseState, MoveRestriction, PaperKind, ProcedureRules } from './model.ts'
import type { CaseStanding } from './standing.ts'

export type PossibleMove = {
  readonly to: CaseState
  readonly papers: readonly PaperKind[]
  /** Null where this is merely the usual course. */
  readonly citation: Citation | null
  /** A rule that closes the way, or leaves it to a person's judgement whether it is open; null where none does. */
  readonly restriction: Pick<MoveRestriction, 'kind' | 'citation'> | null
}

type Standing = Pick<CaseStanding, 'state' | 'resumesTo'>

const resumption = ({ resumesTo }: Standing): PossibleMove[] =>
  resumesTo === null ? [] : [{ to: resumesTo, papers: [], citation: null, restriction: null }]

/** The steps that the rules know from where the case stands, those that a rule closes among them. Rules of the province come first. */
export function movesFrom(standing: Standing, rules: readonly ProcedureRules[]): PossibleMove[] {
  const { state } = standing
  if (state === null) return []
  const restrictions = rules.flatMap((set) => set.restrictions).filter(({ from }) => from === state)
  const found = rules
    .flatMap(({ moves }) => moves)
    .filter(({ from }) => from.includes(state))
    .map(({ to, papers, citation }): PossibleMove => {
      const restriction = restrictions.find((one) => one.to === to)
      return {
        to,
        papers,
        citation,
        restriction: restriction ? { kind: restriction.kind, citation: restriction.citation } : null,
      }
    })
  const moves = [...resumption(standing), ...found]
  return moves.filter(({ to }, index) => moves.findIndex((move) => move.to === to) === index)
}

/** `foreseen` also where a rule leaves it to a person's judgement. The first step may lead anywhere: cases come in as they stand. */
export function moveVerdict(
  standing: Standing,
  to: CaseState,
  rules: readonly ProcedureRules[],
): 'foreseen' | 'not-foreseen' | 'barred' {
  if (standing.state === null) return 'foreseen'
  const move = movesFrom(standing, rules).find((one) => one.to === to)
  if (!move) return 'not-foreseen'
  return move.restriction?.kind === 'barred' ? 'barred' : 'foreseen'
}
