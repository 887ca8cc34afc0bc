import type { WireUpload } from '../../geodata/wire/file-preview.ts'
import type { Answer, ApiProblem } from './request.ts'

type Envelope = {
  readonly data?: WireUpload
  readonly error?: { code: string; message: string; details?: Readonly<Record<string, unknown>> }
}

function answerOf(sent: XMLHttpRequest): Answer<WireUpload> {
  const envelope = sent.response as Envelope | null
  if (sent.status < 400 && envelope?.data) return { ok: true, data: envelope.data, etag: null }
  const { code, message, details = {} } = envelope?.error ?? { code: String(sent.status), message: sent.statusText }
  return { ok: false, problem: { type: 'refused', code, message, details } }
}

type Sending = { readonly signal?: AbortSignal; readonly onsent?: (share: number) => void }

/** Sends a file as it is to lie ready on the server; `onsent` hears which share of it has gone out. Only this kind of request tells that. */
export function uploadFile(
  path: string,
  file: File,
  language: string,
  { signal, onsent }: Sending = {},
): Promise<Answer<WireUpload>> {
  const unreachable: ApiProblem = { type: 'unreachable' }
  return new Promise((resolve) => {
    const sent = new XMLHttpRequest()
    sent.open('POST', `${path}?${new URLSearchParams({ fileName: file.name }).toString()}`)
    sent.responseType = 'json'
    sent.setRequestHeader('content-type', 'application/octet-stream')
    sent.setRequestHeader('accept-language', language)
    sent.upload.addEventListener('progress', ({ loaded, total }) => onsent?.(total === 0 ? 1 : loaded / total))
    sent.addEventListener('load', () => resolve(answerOf(sent)))
    for (const end of ['error', 'abort', 'timeout'] as const)
      sent.addEventListener(end, () => resolve({ ok: false, problem: unreachable }))
    signal?.addEventListener('abort', () => sent.abort())
    sent.send(file)
  })
}
