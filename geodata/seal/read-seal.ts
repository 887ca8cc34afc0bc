import { failure, success, type Result } from '../result.ts'

import { canonicalJson } from './canonical-json.ts'

export type SealOnPaper = {
  /** The hash that the file states. */
  readonly statedSha256: string
  /** The one text of the sealed document, over whose bytes in UTF-8 the hash goes. */
  readonly canonical: string
  /** As the document states them; empty, or round 0, where it does not. */
  readonly sealedBy: string
  readonly sealedAt: string
  readonly round: number
}

const member = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined

const words = (value: unknown): string => (typeof value === 'string' ? value : '')

/** The seal in a file as the server gives it, however it was written down since. */
export function readSeal(file: string, text: string): Result<SealOnPaper> {
  const unreadable = failure({ code: 'seal-unreadable' as const, details: { file } })
  let given: unknown
  try {
    given = JSON.parse(text)
  } catch {
    return unreadable
  }
  const seal = member(given, 'data') ?? given
  const [stated, document] = [member(seal, 'sha256'), member(seal, 'document')]
  if (typeof stated !== 'string' || typeof document !== 'object' || document === null) return unreadable
  const number = member(member(document, 'round'), 'number')
  return success({
    statedSha256: stated.toLowerCase(),
    canonical: canonicalJson(document),
    sealedBy: words(member(document, 'sealedBy')),
    sealedAt: words(member(document, 'sealedAt')),
    round: typeof number === 'number' ? number : 0,
  })
}
