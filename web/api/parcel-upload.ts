import type { ParcelLayer } from '../../geodata/overlaps/model.ts'
import type { WireCounty } from '../../geodata/wire/county.ts'
import type { Answer, ApiProblem } from './request.ts'

export type ParcelUpload = {
  readonly countyCode: string
  readonly file: File
  readonly layer: ParcelLayer
  readonly importedBy: string
  /** Of a county that is not known yet. */
  readonly countyName: string
  /** By a person's word, for a file that names none; empty for nothing. */
  readonly referenceSystem: string
}

type Envelope = {
  readonly data?: WireCounty
  readonly error?: { code: string; message: string; details?: Readonly<Record<string, unknown>> }
}

function addressOf({ countyCode, file, layer, importedBy, countyName, referenceSystem }: ParcelUpload): string {
  const query = new URLSearchParams({ layer, fileName: file.name, importedBy })
  if (countyName !== '') query.set('countyName', countyName)
  if (referenceSystem !== '') query.set('referenceSystem', referenceSystem)
  return `/api/counties/${encodeURIComponent(countyCode)}/imports?${query.toString()}`
}

function answerOf(sent: XMLHttpRequest): Answer<WireCounty> {
  const envelope = sent.response as Envelope | null
  if (sent.status < 400 && envelope?.data) return { ok: true, data: envelope.data, etag: null }
  const { code, message, details = {} } = envelope?.error ?? { code: String(sent.status), message: sent.statusText }
  return { ok: false, problem: { type: 'refused', code, message, details } }
}

/** Sends a file as it is; `onsent` hears which share of it has gone out. Only this kind of request tells that. */
export function uploadParcels(
  upload: ParcelUpload,
  language: string,
  signal: AbortSignal,
  onsent: (share: number) => void,
): Promise<Answer<WireCounty>> {
  const unreachable: ApiProblem = { type: 'unreachable' }
  return new Promise((resolve) => {
    const sent = new XMLHttpRequest()
    sent.open('POST', addressOf(upload))
    sent.responseType = 'json'
    sent.setRequestHeader('content-type', 'application/octet-stream')
    sent.setRequestHeader('accept-language', language)
    sent.upload.addEventListener('progress', ({ loaded, total }) => onsent(total === 0 ? 1 : loaded / total))
    sent.addEventListener('load', () => resolve(answerOf(sent)))
    for (const end of ['error', 'abort', 'timeout'] as const)
      sent.addEventListener(end, () => resolve({ ok: false, problem: unreachable }))
    signal.addEventListener('abort', () => sent.abort())
    sent.send(upload.file)
  })
}
