import { failure, type Result } from '../../result.ts'

import type { FeatureRows } from '../gazetteer/feature-rows.ts'

/** Rows of a file of which nothing is left to be chosen. */
export const decidedRows = (read: Result<FeatureRows>): Result<FeatureRows> =>
  read.ok && read.value.asks ? failure(read.value.asks) : read
