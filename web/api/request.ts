/** Why a request gave no data. `stale`: someone else has changed the thing since it was read. */
export type ApiProblem =
  | { readonly type: 'unreachable' }
  | { readonly type: 'not-found'; readonly code: string; readonly message: string }
  | { readonly type: 'stale' }
  | {
      readonly type: 'refused'
      readonly code: string
      readonly message: string
      /** What the refusal is about, such as the spot; empty where the server gives nothing. */
      readonly details: Readonly<Record<string, unknown>>
    }

export type Answer<T> =
  | { readonly ok: true; readonly data: T; readonly etag: string | null }
  | { readonly ok: false; readonly problem: ApiProblem }

type Envelope = {
  data?: unknown
  error?: { code: string; message: string; details?: Readonly<Record<string, unknown>> }
}

function problemOf(status: number, { code, message, details }: NonNullable<Envelope['error']>): ApiProblem {
  if (status === 412) return { type: 'stale' }
  if (status === 404) return { type: 'not-found', code, message }
  return { type: 'refused', code, message, details: details ?? {} }
}

/** Asks the server; every failure is a value. The caller names the wire type of the data, and may look at the headers. */
export async function request<T>(
  path: string,
  options: RequestInit = {},
  look?: (headers: Headers) => void,
): Promise<Answer<T>> {
  try {
    const response = await fetch(path, options)
    look?.(response.headers)
    const envelope = (await response.json()) as Envelope
    if (response.ok) return { ok: true, data: envelope.data as T, etag: response.headers.get('etag') }
    const { status, statusText } = response
    return { ok: false, problem: problemOf(status, envelope.error ?? { code: String(status), message: statusText }) }
  } catch {
    return { ok: false, problem: { type: 'unreachable' } }
  }
}
