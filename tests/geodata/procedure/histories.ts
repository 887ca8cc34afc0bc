import type {
  CaseState,
  FiledPaper,
  PaperKind,
  ProcedureEntry,
  ProcedureFact,
  ServiceOutcome,
  ServiceWay,
} from '../../../geodata/procedure/model.ts'
import type { Day } from '../../../geodata/procedure/day.ts'

export const paper = (kind: PaperKind): FiledPaper => ({ kind, title: '', attachmentNumber: null })

export const move = (state: CaseState, papers: readonly PaperKind[] = []): ProcedureFact => ({
  kind: 'move',
  state,
  papers: papers.map(paper),
  reason: null,
})

export const service = (
  kind: PaperKind,
  to: string,
  way: ServiceWay = 'in-person',
  outcome: ServiceOutcome = 'received',
): ProcedureFact => ({
  kind: 'service',
  paper: paper(kind),
  to,
  way,
  outcome,
  reason: outcome === 'received' ? null : '本人不肯签字',
})

/** Entries numbered in the order in which they are given, all of the first round. */
export const history = (...given: readonly (readonly [Day, ProcedureFact])[]): ProcedureEntry[] =>
  given.map(([day, fact], index) => ({ number: index + 1, round: 1, day, fact }))
