import type {
  CaseFiling,
  CaseState,
  DeadlineHolder,
  DeadlineKey,
  DeadlineStanding,
  PaperKind,
  ServiceOutcome,
  ServiceWay,
} from '../../procedure/model.ts'

/** What the states, papers and deadlines of the procedure are called, on pages, in refusals and in spreadsheets alike. */
export type ProcedureNames = {
  readonly states: Readonly<Record<CaseState, string>>
  readonly papers: Readonly<Record<PaperKind, string>>
  readonly deadlines: Readonly<Record<DeadlineKey, string>>
  readonly holders: Readonly<Record<DeadlineHolder, string>>
  readonly standings: Readonly<Record<DeadlineStanding, string>>
  readonly filings: Readonly<Record<CaseFiling, string>>
  readonly ways: Readonly<Record<ServiceWay, string>>
  readonly outcomes: Readonly<Record<ServiceOutcome, string>>
}
