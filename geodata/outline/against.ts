import type { AgainstCode } from './model.ts'

/** Takes one thing that speaks against a course, and its points; `callIndex` where it is one call of a ring. */
export type Against = (code: AgainstCode, points: number, callIndex?: number) => void
