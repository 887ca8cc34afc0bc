import { request } from './request.ts'

import type { CaseView } from '../../geodata/wire/case.ts'
import type {
  NewScanBody,
  ScanChangeBody,
  ScanReturnBody,
  WireScan,
  WireScanVersion,
} from '../../geodata/wire/scans.ts'
import type { Answer } from './request.ts'

const pathOf = (id: string, what = ''): string => `/api/cases/${encodeURIComponent(id)}/scans${what}`

type Asked = { readonly etag: string; readonly language: string }

const send = (method: 'POST' | 'PUT', path: string, { etag, language }: Asked, body: object) =>
  request<CaseView>(path, {
    method,
    headers: { 'content-type': 'application/json', 'if-match': etag, 'accept-language': language },
    body: JSON.stringify(body),
  })

export const readScans = (id: string): Promise<Answer<WireScan[]>> => request(pathOf(id))

/** Every state of a scan, the first one first. */
export const readScanVersions = (id: string, number: number): Promise<Answer<WireScanVersion[]>> =>
  request(pathOf(id, `/${number}/versions`))

/** Each change answers with the case as it then stands. */
export const addScan = (id: string, asked: Asked, body: NewScanBody) => send('POST', pathOf(id), asked, body)
export const changeScan = (id: string, asked: Asked, body: ScanChangeBody) => send('PUT', pathOf(id), asked, body)
export const returnToScan = (id: string, asked: Asked, body: ScanReturnBody) =>
  send('PUT', pathOf(id, '/return'), asked, body)

/** The hash tells scans apart that had the same number in another store. */
export const pictureAddress = (id: string, { number, sha256 }: WireScan): string =>
  pathOf(id, `/${number}/picture?of=${sha256.slice(0, 12)}`)
export const originalAddress = (id: string, { number, sha256 }: WireScan): string =>
  pathOf(id, `/${number}/original?of=${sha256.slice(0, 12)}`)
