import { request } from './request.ts'

import type { CaseNames, NameDecisionBody } from '../../geodata/wire/names.ts'
import type { Answer } from './request.ts'

const pathOf = (id: string): string => `/api/cases/${encodeURIComponent(id)}/names`

export const readNames = (id: string): Promise<Answer<CaseNames>> => request(pathOf(id))

/** Stores a person's decision on two names; `version` is the one of the names that the person looked at. */
export const decideNames = (id: string, version: number, body: NameDecisionBody): Promise<Answer<CaseNames>> =>
  request(pathOf(id), {
    method: 'PUT',
    headers: { 'content-type': 'application/json', 'if-match': `"${version}"` },
    body: JSON.stringify(body),
  })
