/** Work that is not saved yet: whose, since when, and enough to go on with it. */
export type Draft<Work> = {
  readonly caseId: string
  readonly id: string
  readonly kind: string
  readonly by: string
  /** ISO instant of the last step. */
  readonly at: string
  readonly work: Work
}
