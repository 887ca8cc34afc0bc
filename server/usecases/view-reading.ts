import { quoteOf } from '../../geodata/text/span.ts'

import { wireDescriptionOf } from './stored-descriptions.ts'

import type { AppliedCallCorrection, CallCorrection } from '../../geodata/documents/apply-call-corrections.ts'
import type { CaseView } from '../../geodata/wire/case.ts'
import type { WireCall, WireOrphanedCorrection } from '../../geodata/wire/reading.ts'
import type { CurrentReading } from './current-reading.ts'

const correctedBy = ({ correction, machine }: AppliedCallCorrection): NonNullable<WireCall['correction']> => ({
  number: correction.number,
  decidedBy: correction.decidedBy,
  decidedAt: correction.decidedAt,
  machine: { ...machine, marks: [...machine.marks] },
})

const orphanOf = (
  text: string,
  { number, call, side, act, marks, decidedBy, decidedAt }: CallCorrection,
): WireOrphanedCorrection => ({
  ...call,
  side,
  act,
  marks: marks.map((mark) => ({ ...quoteOf(text, mark), role: mark.role, kind: mark.kind })),
  number,
  decidedBy,
  decidedAt,
})

/** The reading as it stands, with who decided what and the machine's own reading beside a person's. */
export const viewReading = ({
  document,
  corrections,
  descriptions,
  applied,
  orphaned,
}: CurrentReading): Pick<CaseView, 'document' | 'descriptions' | 'orphanedCorrections'> => ({
  document: { ...document, corrections: [...corrections] },
  descriptions: descriptions.map((description, descriptionIndex) => {
    const wire = wireDescriptionOf(description, descriptionIndex)
    const here = new Map(
      applied.filter((one) => one.descriptionIndex === descriptionIndex).map((one) => [one.callIndex, one]),
    )
    return {
      ...wire,
      calls: wire.calls.map((call, callIndex) => {
        const correction = here.get(callIndex)
        return correction ? { ...call, correction: correctedBy(correction) } : call
      }),
    }
  }),
  orphanedCorrections: orphaned.map((correction) => orphanOf(document.text, correction)),
})
