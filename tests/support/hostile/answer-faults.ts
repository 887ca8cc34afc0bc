import type { NoAnswer, WireAnswer } from './wire-answer.ts'

/** Frames of a stack, files of the program, words of the database: what an answer must not tell. */
const INNER_WORDS =
  /\n\s+at .+:\d+:\d+|node_modules|node:internal|\/server\/[\w/-]+\.ts|PostgresError|syntax error at or near/u
const CODE = /^[\w.-]+$/u

function errorFault({ text, status }: WireAnswer): string | undefined {
  try {
    const { error } = JSON.parse(Buffer.from(text, 'latin1').toString()) as {
      error?: { code?: unknown; message?: unknown }
    }
    if (typeof error?.code === 'string' && CODE.test(error.code) && typeof error.message === 'string') return undefined
  } catch {
    // Told below.
  }
  return `${status} without the shape of a refusal`
}

const isProtocolOfUploads = (path: string): boolean => path.startsWith('/api/uploads')

/** What is wrong with the answer to a hostile request; undefined when nothing is. */
export function faultOfAnswer(
  answer: WireAnswer | NoAnswer,
  { method, path }: { method: string; path: string },
): string | undefined {
  if (typeof answer === 'string') return answer
  const { status, text, headers } = answer
  if (status >= 500) return `answered ${status}`
  if (!headers['content-type']?.startsWith('application/pdf') && INNER_WORDS.test(text))
    return 'tells of the inside of the program'
  if (headers['x-content-type-options'] !== 'nosniff') return 'lacks X-Content-Type-Options'
  if (headers['content-security-policy'] === undefined) return 'lacks Content-Security-Policy'
  if (status >= 400 && method !== 'HEAD' && text !== '' && !isProtocolOfUploads(path)) return errorFault(answer)
  return undefined
}
