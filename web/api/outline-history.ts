import { oncePerVersion } from './once-per-version.ts'
import { request, type Answer } from './request.ts'

import type { WireOutlineComparison, WireOutlineHistory } from '../../geodata/wire/outline-history.ts'

/** Every outline of a case and every award, with all versions. */
export const readOutlineHistory = oncePerVersion<WireOutlineHistory[]>('outlines/history')

/** Two versions of one of them, by its key in the history. */
export const compareOutlineVersions = (
  id: string,
  of: string,
  before: number,
  after: number,
): Promise<Answer<WireOutlineComparison>> =>
  request(
    `/api/cases/${encodeURIComponent(id)}/outlines/comparison?${new URLSearchParams({ of, before: String(before), after: String(after) }).toString()}`,
  )
