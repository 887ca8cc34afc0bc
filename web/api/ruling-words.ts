import { request } from './request.ts'

import type { CaseView } from '../../geodata/wire/case.ts'
import type { RulingWordsBody } from '../../geodata/wire/ruling-words.ts'
import type { Answer } from './request.ts'

/** Writes the words of a ruling into a case whose papers hold none; `etag` is the one the case came with. */
export const writeRuling = (
  id: string,
  etag: string,
  body: RulingWordsBody,
  language: string,
): Promise<Answer<CaseView>> =>
  request(`/api/cases/${encodeURIComponent(id)}/ruling-words`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', 'if-match': etag, 'accept-language': language },
    body: JSON.stringify(body),
  })
