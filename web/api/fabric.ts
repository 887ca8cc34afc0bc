import { request } from './request.ts'

import type { CaseView } from '../../geodata/wire/case.ts'
import type {
  FabricChangeBody,
  FabricReturnBody,
  WireFabricComparison,
  WireFabricVersion,
  WireStandingFabric,
} from '../../geodata/wire/fabric.ts'
import type { Answer } from './request.ts'

const pathOf = (id: string, path: string): string => `/api/cases/${encodeURIComponent(id)}/fabric${path}`

const put = (id: string, path: string, etag: string, body: object, language: string): Promise<Answer<CaseView>> =>
  request(pathOf(id, path), {
    method: 'PUT',
    headers: { 'content-type': 'application/json', 'if-match': etag, 'accept-language': language },
    body: JSON.stringify(body),
  })

/** What persons have in hand, and what the machine draws of the same words. */
export const readFabric = (id: string): Promise<Answer<WireStandingFabric>> => request(pathOf(id, ''))

/** The latest last. */
export const readFabricVersions = (id: string): Promise<Answer<WireFabricVersion[]>> => request(pathOf(id, '/versions'))

/** Two versions, by number; `machine` for what the machine draws now. */
export const compareFabrics = (id: string, before: string, after: string): Promise<Answer<WireFabricComparison>> =>
  request(`${pathOf(id, '/comparison')}?${new URLSearchParams({ before, after }).toString()}`)

/** Each change answers with the case as it then stands; `etag` is the one the case came with. */
export const changeFabric = (id: string, etag: string, body: FabricChangeBody, language: string) =>
  put(id, '', etag, body, language)
export const returnToFabricVersion = (id: string, etag: string, body: FabricReturnBody, language: string) =>
  put(id, '/return', etag, body, language)
