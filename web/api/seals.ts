import { oncePerVersion } from './once-per-version.ts'
import { request } from './request.ts'

import type { CaseView } from '../../geodata/wire/case.ts'
import type { PartsGivenBody, WirePartsApart } from '../../geodata/wire/parts-apart.ts'
import type { NewRoundBody, SealBody, WireRulingChecks, WireSeal } from '../../geodata/wire/seals.ts'
import type { Answer } from './request.ts'

const pathOf = (id: string, what: string): string => `/api/cases/${encodeURIComponent(id)}/${what}`

const put = (id: string, what: string, etag: string, body: object, language: string): Promise<Answer<CaseView>> =>
  request(pathOf(id, what), {
    method: 'PUT',
    headers: { 'content-type': 'application/json', 'if-match': etag, 'accept-language': language },
    body: JSON.stringify(body),
  })

/** Everything that is to be settled, or let stand with a reason, before the ruling is sealed. */
export const readRulingChecks = oncePerVersion<WireRulingChecks>('ruling-checks')

/** Each change answers with the case as it then stands; `etag` is the one the case came with. */
export const sealRuling = (id: string, etag: string, body: SealBody, language: string) =>
  put(id, 'seal', etag, body, language)
export const openRound = (id: string, etag: string, body: NewRoundBody, language: string) =>
  put(id, 'rounds', etag, body, language)

/** The parts of the disputed extent that the dividing line does not enter. */
export const readPartsApart = oncePerVersion<WirePartsApart>('parts-apart')
export const giveParts = (id: string, etag: string, body: PartsGivenBody, language: string) =>
  put(id, 'parts-apart', etag, body, language)

/** Where the sealed document of a round is had. */
export const sealedDocumentPath = (id: string, round: number): string => pathOf(id, `seals/${round}`)

/** A round as it was frozen. */
export const readSeal = (id: string, round: number): Promise<Answer<WireSeal>> => request(sealedDocumentPath(id, round))
