import type { Span } from './span.ts'

export const CORRECTION_REASONS = ['homoglyph', 'traditional-character', 'injected-phrase'] as const
export type CorrectionReason = (typeof CORRECTION_REASONS)[number]

/**
 * One proposed change of the reading text. The original is never altered: `span` cites the original,
 * `to` is what a reader should read there. Only corrections with `applied` shape the reading text.
 */
export type Correction = {
  readonly span: Span
  readonly from: string
  readonly to: string
  readonly reason: CorrectionReason
  /** 0 to 1. */
  readonly confidence: number
  readonly applied: boolean
}

export const CORRECTION_DECISIONS = ['accepted', 'refused'] as const
export type DecisionOnCorrection = (typeof CORRECTION_DECISIONS)[number]

/** What a person said to a correction. */
export type CorrectionDecision = {
  readonly decision: DecisionOnCorrection
  readonly decidedBy: string
  /** ISO 8601. */
  readonly decidedAt: string
}
