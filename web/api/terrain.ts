import { request } from './request.ts'

import type { CaseView } from '../../geodata/wire/case.ts'
import type {
  TerrainImportBody,
  TerrainPreview,
  TerrainPreviewBody,
  TerrainWithdrawalBody,
  WireTerrainUpload,
} from '../../geodata/wire/terrain.ts'
import type { Answer } from './request.ts'

const pathOf = (id: string, rest = ''): string => `/api/cases/${encodeURIComponent(id)}/terrain${rest}`

const send = <T>(method: string, path: string, body: object, headers: Record<string, string>): Promise<Answer<T>> =>
  request(path, { method, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) })

/** The bytes as they are; nothing of the case changes. */
export const uploadTerrain = (id: string, file: File, language: string): Promise<Answer<WireTerrainUpload>> =>
  request(`${pathOf(id, '/uploads')}?${new URLSearchParams({ fileName: file.name }).toString()}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', 'accept-language': language },
    body: file,
  })

/** What an upload holds; nothing is stored by asking. */
export const previewTerrain = (
  id: string,
  body: TerrainPreviewBody,
  language: string,
): Promise<Answer<TerrainPreview>> => send('POST', pathOf(id, '/preview'), body, { 'accept-language': language })

export const importTerrain = (
  id: string,
  etag: string,
  body: TerrainImportBody,
  language: string,
): Promise<Answer<CaseView>> => send('PUT', pathOf(id), body, { 'if-match': etag, 'accept-language': language })

export const withdrawTerrain = (id: string, etag: string, body: TerrainWithdrawalBody): Promise<Answer<CaseView>> =>
  send('PUT', pathOf(id, '/withdraw'), body, { 'if-match': etag })

/** Metres, row by row from the north-west; null where they do not come. */
export async function readHeights(id: string, number: number): Promise<Float32Array | null> {
  try {
    const response = await fetch(pathOf(id, `/${number}/heights`))
    return response.ok ? new Float32Array(await response.arrayBuffer()) : null
  } catch {
    return null
  }
}
