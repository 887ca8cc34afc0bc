import { request } from './request.ts'

import type { CaseView } from '../../geodata/wire/case.ts'
import type {
  CallCorrectionBody,
  CorrectionDecisionsBody,
  DescriptionCorrectionBody,
  RereadBody,
  UndoDecisionBody,
  WireReread,
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
export const undoCallCorrection = (id: string, etag: string, body: UndoDecisionBody) =>
  put(id, 'call-corrections/undo', etag, body)
export const correctDescription = (id: string, etag: string, body: DescriptionCorrectionBody) =>
  put(id, 'description-corrections', etag, body)
export const undoDescriptionCorrection = (id: string, etag: string, body: UndoDecisionBody) =>
  put(id, 'description-corrections/undo', etag, body)

/** What reading the document again would change; nothing is stored by asking. */
export const proposeReread = (id: string): Promise<Answer<WireReread>> =>
  request(`/api/cases/${encodeURIComponent(id)}/reread`)
export const rereadDocument = (id: string, etag: string, body: RereadBody) => put(id, 'reread', etag, body)
