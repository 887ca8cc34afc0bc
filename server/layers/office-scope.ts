import type { CaseRow } from '../db/repositories/cases.ts'
import type { LayerScope } from './layer-query.ts'

/** What an office holds of one of its cases. */
export const scopeOfOffice = ({ countyCode }: Pick<CaseRow, 'countyCode'>): LayerScope => ({
  reader: 'office',
  counties: [countyCode],
  cases: [],
})
