import { oncePerVersion } from './once-per-version.ts'
import { request } from './request.ts'

import type { CaseView } from '../../geodata/wire/case.ts'
import type { EvidenceChangeBody, WireEvidenceVersion } from '../../geodata/wire/evidence.ts'
import type { NewPinBody, PinRemovalBody } from '../../geodata/wire/pins.ts'
import type { NewWeighingBody, WireDecision } from '../../geodata/wire/weighings.ts'
import type { Answer } from './request.ts'

const pathOf = (id: string, what: string): string => `/api/cases/${encodeURIComponent(id)}/${what}`

/** Each change answers with the case as it then stands; a refusal comes in the language asked for. */
const put =
  <Body>(what: string) =>
  (id: string, etag: string, body: Body, language: string): Promise<Answer<CaseView>> =>
    request(pathOf(id, what), {
      method: 'PUT',
      headers: { 'content-type': 'application/json', 'if-match': etag, 'accept-language': language },
      body: JSON.stringify(body),
    })

export const changeEvidence = put<EvidenceChangeBody>('evidence')
export const pinEvidence = put<NewPinBody>('evidence/pins')
export const weighEvidence = put<NewWeighingBody>('evidence/weighings')
export const removePin = put<PinRemovalBody>('evidence/pins/remove')

/** Every decision on the cells of the matrix, the first one first. */
export const readDecisions = oncePerVersion<WireDecision[]>('evidence/weighings')

/** Every version of what persons said of the entries, and entries that were withdrawn. */
export const readEvidenceVersions = (id: string): Promise<Answer<WireEvidenceVersion[]>> =>
  request(pathOf(id, 'evidence/versions'))
