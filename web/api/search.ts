import { request, type Answer } from './request.ts'

import type { CaseSearch } from '../../geodata/wire/search.ts'

/** For whom words are looked for: the officer alone reads households by their names. */
export type SearchAudience = 'officer' | 'court'

/** A refusal comes in the language asked for. */
export const searchCase = (
  id: string,
  words: string,
  audience: SearchAudience,
  language: string,
): Promise<Answer<CaseSearch>> =>
  request(`/api/cases/${encodeURIComponent(id)}/search?${new URLSearchParams({ q: words, audience })}`, {
    headers: { 'accept-language': language },
  })
