export const AGAINST_CODES = [
  'name-resembles',
  'by-kind',
  'by-terrain',
  'line-lost',
  'no-length',
  'beside-line',
  'aslant',
  'against-direction',
  'side-runs-back',
  'passed-crossing',
  'longer',
  'gap',
  'mark-not-reached',
  'meeting',
  'other-order',
  'out-of-sector',
  'against-the-sun',
  'area-missed',
  'name-outside',
  'crosses-itself',
] as const
/** What can speak against a course. */
export type AgainstCode = (typeof AGAINST_CODES)[number]

/** Takes one thing that speaks against a course, and its points; `callIndex` where it is one call of a ring. */
export type Against = (code: AgainstCode, points: number, callIndex?: number) => void
