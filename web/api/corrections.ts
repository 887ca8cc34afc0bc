import { request } from './request.ts'

import type { CaseView } from '../../geodata/wire/case.ts'
import type {
  CallCorrectionBody,
  CorrectionDecisionsBody,
  UndoCallCorrectionBody,
} from '../../geodata/wire/corrections.ts'
import type { Answer } from './request.ts'

const put = (id: string, path: string, etag: string, body: object): Promise<Answer<CaseView>> =>
  request(`/api/cases/${encodeURIComponent(id)}/${path}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', 'if-match': etag },
    body: JSON.stringify(body),
  })

/** Each change answers with the case as it then stands; `etag` is the one the case came with. */
export const decideCorrections = (id: string, etag: string, body: CorrectionDecisionsBody) =>
  put(id, 'corrections', etag, body)
export const correctCalls = (id: string, etag: string, body: CallCorrectionBody) =>
  put(id, 'call-corrections', etag, body)
export const undoCallCorrection = (id: string, etag: string, body: UndoCallCorrectionBody) =>
  put(id, 'call-corrections/undo', etag, body)
