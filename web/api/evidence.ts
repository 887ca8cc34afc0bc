import { request } from './request.ts'

import type { CaseView } from '../../geodata/wire/case.ts'
import type { EvidenceChangeBody, WireEvidenceVersion } from '../../geodata/wire/evidence.ts'
import type { Answer } from './request.ts'

const pathOf = (id: string, what: string): string => `/api/cases/${encodeURIComponent(id)}/${what}`

/** Answers with the case as it then stands; a refusal comes in the language asked for. */
export const changeEvidence = (
  id: string,
  etag: string,
  body: EvidenceChangeBody,
  language: string,
): Promise<Answer<CaseView>> =>
  request(pathOf(id, 'evidence'), {
    method: 'PUT',
    headers: { 'content-type': 'application/json', 'if-match': etag, 'accept-language': language },
    body: JSON.stringify(body),
  })

/** Every version of what persons said of the entries, and entries that were withdrawn. */
export const readEvidenceVersions = (id: string): Promise<Answer<WireEvidenceVersion[]>> =>
  request(pathOf(id, 'evidence/versions'))
