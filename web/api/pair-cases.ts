import { request } from './request.ts'

import type { CaseView } from '../../geodata/wire/case.ts'
import type { PairCaseBody } from '../../geodata/wire/pair-cases.ts'
import type { Answer } from './request.ts'

/** Begins a case from a pair of parcels as they were seen. */
export const beginCaseFromPair = (
  countyCode: string,
  pair: string,
  body: PairCaseBody,
  language: string,
): Promise<Answer<CaseView>> =>
  request(`/api/counties/${encodeURIComponent(countyCode)}/overlaps/${pair}/case`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': language },
    body: JSON.stringify(body),
  })
