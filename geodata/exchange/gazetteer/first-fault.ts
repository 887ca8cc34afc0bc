import type { Problem } from '../../problems.ts'
import type { FeatureRow } from './feature-rows.ts'

/** What is wrong with the first row of a file that cannot be read: said where no row of it can be, instead of that there is none. */
export const firstFault = (rows: readonly FeatureRow[]): Problem | undefined =>
  rows.find(({ fault }) => fault !== undefined)?.fault
