import { request } from './request.ts'

import type { CaseView } from '../../geodata/wire/case.ts'
import type { PairCaseBody } from '../../geodata/wire/pair-cases.ts'
import type { RulingWordsBody } from '../../geodata/wire/ruling-words.ts'
import type { Answer } from './request.ts'

const asJson = (method: string, body: object, language: string): RequestInit => ({
  method,
  headers: { 'content-type': 'application/json', 'accept-language': language },
  body: JSON.stringify(body),
})

/** Begins a case from a pair of parcels as they were seen. */
export const beginCaseFromPair = (
  countyCode: string,
  pair: string,
  body: PairCaseBody,
  language: string,
): Promise<Answer<CaseView>> =>
  request(`/api/counties/${encodeURIComponent(countyCode)}/overlaps/${pair}/case`, asJson('POST', body, language))

/** Writes the words of a ruling into a case whose papers hold none; `etag` is the one the case came with. */
export function writeRuling(
  id: string,
  etag: string,
  body: RulingWordsBody,
  language: string,
): Promise<Answer<CaseView>> {
  const { headers, ...options } = asJson('PUT', body, language)
  return request(`/api/cases/${encodeURIComponent(id)}/ruling-words`, {
    ...options,
    headers: { ...headers, 'if-match': etag },
  })
}
