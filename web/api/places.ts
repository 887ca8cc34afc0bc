import { request } from './request.ts'

import type { CaseView } from '../../geodata/wire/case.ts'
import type { UndoDecisionBody } from '../../geodata/wire/corrections.ts'
import type {
  PlaceChangeBody,
  PlaceChoiceBody,
  PlaceReturnBody,
  PlaceWithdrawalBody,
  WirePlaceVersion,
} from '../../geodata/wire/places.ts'
import type { Answer } from './request.ts'

const pathOf = (id: string, path: string): string => `/api/cases/${encodeURIComponent(id)}/${path}`

const put = (id: string, path: string, etag: string, body: object): Promise<Answer<CaseView>> =>
  request(pathOf(id, path), {
    method: 'PUT',
    headers: { 'content-type': 'application/json', 'if-match': etag },
    body: JSON.stringify(body),
  })

/** Each change answers with the case as it then stands; `etag` is the one the case came with. */
export const changePlace = (id: string, etag: string, body: PlaceChangeBody) => put(id, 'places', etag, body)
export const withdrawPlace = (id: string, etag: string, body: PlaceWithdrawalBody) =>
  put(id, 'places/withdraw', etag, body)
export const returnToPlaceVersion = (id: string, etag: string, body: PlaceReturnBody) =>
  put(id, 'places/return', etag, body)
export const choosePlace = (id: string, etag: string, body: PlaceChoiceBody) => put(id, 'place-choices', etag, body)
export const undoPlaceChoice = (id: string, etag: string, body: UndoDecisionBody) =>
  put(id, 'place-choices/undo', etag, body)

/** Every state of the places that persons changed, the imported one first. */
export const readPlaceVersions = (id: string): Promise<Answer<WirePlaceVersion[]>> =>
  request(pathOf(id, 'places/versions'))
