import { request } from './request.ts'

import type { CaseView } from '../../geodata/wire/case.ts'
import type { PartyCorrectionBody } from '../../geodata/wire/parties.ts'
import type { NewEntryBody, WireProcedure } from '../../geodata/wire/procedure.ts'
import type { Answer } from './request.ts'

const pathOf = (id: string, what: string): string => `/api/cases/${encodeURIComponent(id)}/${what}`
const sent = (method: string, version: string, body: object, language: string): RequestInit => ({
  method,
  headers: { 'content-type': 'application/json', 'if-match': version, 'accept-language': language },
  body: JSON.stringify(body),
})

export const readProcedure = (id: string): Promise<Answer<WireProcedure>> => request(pathOf(id, 'procedure'))

/** Writes one entry after the version that was looked at, and answers with how the case then stands. */
export const writeEntry = (
  id: string,
  { version }: WireProcedure,
  body: NewEntryBody,
  language: string,
): Promise<Answer<WireProcedure>> => request(pathOf(id, 'events'), sent('POST', `"${version}"`, body, language))

export const correctParty = (
  id: string,
  etag: string,
  body: PartyCorrectionBody,
  language: string,
): Promise<Answer<CaseView>> => request(pathOf(id, 'parties'), sent('PUT', etag, body, language))
