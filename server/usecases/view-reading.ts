import { callOfHand } from '../../geodata/documents/hand-calls.ts'

import { wireDescriptionOf } from './stored-descriptions.ts'

import type { Call } from '../../geodata/boundary/model.ts'
import type { AppliedCallCorrection, CallCorrection } from '../../geodata/documents/apply-call-corrections.ts'
import type { CaseView } from '../../geodata/wire/case.ts'
import type { WireCall, WireDescription, WireOrphanedCorrection } from '../../geodata/wire/reading.ts'
import type { CurrentReading } from './current-reading.ts'

const wireCall = (call: Call): WireCall => ({ ...call, marks: [...call.marks] })

const correctedBy = ({ correction, machine }: AppliedCallCorrection): NonNullable<WireCall['correction']> => ({
  number: correction.number,
  decidedBy: correction.decidedBy,
  decidedAt: correction.decidedAt,
  machine: machine.map(wireCall),
})

const orphanOf = (
  text: string,
  { number, span, calls, decidedBy, decidedAt }: CallCorrection,
): WireOrphanedCorrection => ({
  ...span,
  number,
  decidedBy,
  decidedAt,
  calls: calls.map((call) => wireCall(callOfHand(text, call))),
})

const withCorrections = (wire: WireDescription, applied: readonly AppliedCallCorrection[]): WireDescription => {
  const byCall = new Map(applied.flatMap((one) => one.callIndexes.map((callIndex) => [callIndex, one] as const)))
  return {
    ...wire,
    calls: wire.calls.map((call, callIndex) => {
      const correction = byCall.get(callIndex)
      return correction ? { ...call, correction: correctedBy(correction) } : call
    }),
    removedCalls: applied
      .filter(({ callIndexes }) => callIndexes.length === 0)
      .map((one) => ({ ...one.correction.span, ...correctedBy(one) })),
  }
}

/** The reading as it stands, with who decided what and the machine's own reading beside a person's. */
export const viewReading = ({
  document,
  corrections,
  descriptions,
  applied,
  orphaned,
  stands,
  descriptionCorrections,
}: CurrentReading): Pick<CaseView, 'document' | 'descriptions' | 'descriptionCorrections' | 'orphanedCorrections'> => ({
  document: { ...document, corrections: [...corrections] },
  descriptions: descriptions
    .map((description, index) =>
      withCorrections(
        wireDescriptionOf(description, index),
        applied.filter(({ descriptionIndex }) => descriptionIndex === index),
      ),
    )
    .filter((_, index) => stands[index])
    .sort((one, other) => one.start - other.start),
  descriptionCorrections: descriptionCorrections.map(({ span, quote: _quote, ...correction }) => ({
    ...span,
    ...correction,
  })),
  orphanedCorrections: orphaned.map((correction) => orphanOf(document.text, correction)),
})
