import type { Call } from '../boundary/model.ts'
import type { Span } from '../text/span.ts'

export const DIFFERENCES = [
  'description-added',
  'description-removed',
  'description-changed',
  'call-added',
  'call-removed',
  'call-changed',
] as const

/** One difference; the words are those of the later reading, or of the earlier where the later has none. */
export type ReadingDifference = Span & {
  readonly difference: (typeof DIFFERENCES)[number]
  readonly before: Call | null
  readonly after: Call | null
}
