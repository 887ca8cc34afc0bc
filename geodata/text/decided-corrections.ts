import type { Correction, CorrectionDecision } from './correction.ts'
import type { Span } from './span.ts'

/** What identifies a correction in a document, whoever proposed it and however often the document is read again. */
export type CorrectionKey = { readonly span: Span; readonly from: string; readonly to: string }

/** A decided correction holds its whole proposal: it stands although nothing proposes it any more. */
export type StoredDecision = Omit<Correction, 'applied'> & CorrectionDecision

/** `applied` says whether it shapes the reading text now; it waits for a person where that is false and nobody decided. */
export type DecidedCorrection = Correction & { readonly decision: CorrectionDecision | null }

export const correctionKey = ({ span, from, to }: CorrectionKey): string => `${span.start}-${span.end}:${from}>${to}`

export const isWaiting = ({ applied, decision }: DecidedCorrection): boolean => !applied && decision === null

const decided = (correction: Omit<Correction, 'applied'>, given: StoredDecision): DecidedCorrection => ({
  ...correction,
  applied: given.decision === 'accepted',
  decision: { decision: given.decision, decidedBy: given.decidedBy, decidedAt: given.decidedAt },
})

/** Two readings of the same characters cannot both stand: what a person accepted goes before what the machine applied. */
const yieldToAccepted = (corrections: readonly DecidedCorrection[]): DecidedCorrection[] => {
  const accepted = corrections.filter(({ applied, decision }) => applied && decision !== null)
  const isOverruled = (correction: DecidedCorrection) =>
    correction.applied &&
    correction.decision === null &&
    accepted.some(({ span }) => span.start < correction.span.end && span.end > correction.span.start)
  return corrections.map((correction) => (isOverruled(correction) ? { ...correction, applied: false } : correction))
}

/**
 * The machine's proposals under a person's decisions, in the order of the text. `decisions` holds one decision, the
 * last, for each key; `text` is the original, and a decision whose characters do not stand there is left out.
 */
export const decidedCorrections = (
  text: string,
  proposals: readonly Correction[],
  decisions: readonly StoredDecision[],
): DecidedCorrection[] => {
  const byKey = new Map(decisions.map((decision) => [correctionKey(decision), decision]))
  const proposed = proposals.map((proposal): DecidedCorrection => {
    const given = byKey.get(correctionKey(proposal))
    byKey.delete(correctionKey(proposal))
    return given ? decided(proposal, given) : { ...proposal, decision: null }
  })
  const nobodyElse = [...byKey.values()]
    .filter(({ span, from }) => text.slice(span.start, span.end) === from)
    .map(({ span, from, to, reason, confidence, ...given }) =>
      decided({ span, from, to, reason, confidence }, { span, from, to, reason, confidence, ...given }),
    )
  return yieldToAccepted(
    [...proposed, ...nobodyElse].sort(
      (one, other) => one.span.start - other.span.start || one.span.end - other.span.end,
    ),
  )
}
