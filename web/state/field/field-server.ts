import { Upload } from 'tus-js-client'

import { addAttachment, UPLOADS_ADDRESS } from '../../api/attachments.ts'
import { putFieldRecord } from '../../api/field.ts'
import { sentenceOf } from '../attachments/upload-faults.ts'

import type { ApiProblem } from '../../api/request.ts'
import type { FieldOwner, KeptFile } from './kept.ts'
import type { FieldServer, Sent } from './sync.ts'

const SIGN_IN = /^(?:sign-in-needed|session-.*|not-allowed|field-record-of-other)$/u
/** What is no fault of the record: it goes through later. A code of digits is an answer that is none of ours. */
const LATER = /^(?:internal|database-away|outcome-unknown|out-of-time|too-many-requests|disk-full|upload-gone|\d+)$/u
const [SIGNED_OUT, FORBIDDEN] = [401, 403]
const REFUSED: readonly number[] = [400, 413, 415, 422]
const RETRY_MILLISECONDS = [0, 1000, 3000]
const PIECE_BYTES = 1024 * 1024

/** What a failed request means for a record on the phone. */
function meaningOf(problem: ApiProblem): Sent<never> {
  if (problem.type !== 'refused') {
    // A case that is not there, for this account: whoever signs in again may have it.
    return { outcome: problem.type === 'not-found' ? 'sign-in' : 'unreachable' }
  }
  if (SIGN_IN.test(problem.code)) return { outcome: 'sign-in' }
  if (LATER.test(problem.code)) return { outcome: 'unreachable' }
  return { outcome: 'refused', sentence: problem.message }
}

/** The protocol of uploads tells by the status; a sentence of ours comes with what will be refused again. */
function meaningOfStatus(status: number, sentence: string | null): Sent<never> {
  if (status === SIGNED_OUT || status === FORBIDDEN) return { outcome: 'sign-in' }
  return REFUSED.includes(status) ? { outcome: 'refused', sentence } : { outcome: 'unreachable' }
}

/** The address at which the bytes lie on the server; goes on where an earlier attempt was broken off. */
function upload({ bytes, fileName, caseId, sha256 }: KeptFile, language: string): Promise<Sent<string>> {
  return new Promise((resolve) => {
    const sending = new Upload(bytes, {
      endpoint: UPLOADS_ADDRESS,
      chunkSize: PIECE_BYTES,
      retryDelays: RETRY_MILLISECONDS,
      metadata: { case: caseId, filename: fileName },
      headers: { 'accept-language': language },
      fingerprint: () => Promise.resolve(['sizhi-field', caseId, sha256].join('/')),
      removeFingerprintOnSuccess: true,
      onSuccess: () => resolve({ outcome: 'taken', answer: sending.url?.split('/').at(-1) ?? '' }),
      onError: (error) => {
        const response = 'originalResponse' in error ? error.originalResponse : null
        resolve(meaningOfStatus(response?.getStatus() ?? 0, sentenceOf(response?.getBody() ?? '')))
      },
    })
    sending.findPreviousUploads().then(
      ([earlier]) => {
        if (earlier) sending.resumeFromPreviousUpload(earlier)
        sending.start()
      },
      // A browser that remembers nothing begins anew.
      () => sending.start(),
    )
  })
}

/** The server, as sending sees it. Photographs become files of the case. */
export const fieldServer = ({ caseId }: FieldOwner, by: string, language: string): FieldServer => ({
  async sendFile(file) {
    const brought = await upload(file, language)
    if (brought.outcome !== 'taken') return brought
    const body = { upload: brought.answer, givenBy: null, note: '', addedBy: by }
    const answer = await addAttachment(caseId, body, language)
    return answer.ok ? { outcome: 'taken', answer: answer.data.attachment.sha256 } : meaningOf(answer.problem)
  },
  async sendRecord({ record, sha256 }) {
    const answer = await putFieldRecord(caseId, { record, sha256 }, language)
    if (!answer.ok) return meaningOf(answer.problem)
    const { data } = answer
    return { outcome: 'taken', answer: { id: data.record.id, sha256: data.sha256, receivedAt: data.receivedAt } }
  },
})
