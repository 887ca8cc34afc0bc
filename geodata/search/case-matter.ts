import type { CaseView } from '../wire/case.ts'

/** What is searched of a case. */
export type CaseMatter = Pick<
  CaseView,
  | 'claimants'
  | 'parties'
  | 'document'
  | 'descriptions'
  | 'places'
  | 'evidence'
  | 'orders'
  | 'ruling'
  | 'rounds'
  | 'strips'
>
