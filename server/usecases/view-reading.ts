import { callOfHand } from '../../geodata/documents/hand-calls.ts'

import { wireDescriptionOf } from './stored-descriptions.ts'

import type { AppliedAnswer } from '../../geodata/answers/apply-answers.ts'
import type { Call } from '../../geodata/boundary/model.ts'
import type { AppliedCallCorrection, CallCorrection } from '../../geodata/documents/apply-call-corrections.ts'
import type { CaseView } from '../../geodata/wire/case.ts'
import type { WireCall, WireDescription, WireOrphanedCorrection } from '../../geodata/wire/reading.ts'
import type { StoredQuestion } from '../db/repositories/questions.ts'
import type { CurrentReading } from './current-reading.ts'

const wireCall = (call: Call): WireCall => ({ ...call, marks: [...call.marks] })

const correctedBy = ({ correction, machine }: AppliedCallCorrection): NonNullable<WireCall['correction']> => ({
  number: correction.number,
  decidedBy: correction.decidedBy,
  decidedAt: correction.decidedAt,
  machine: machine.map(wireCall),
})

const answeredBy = (
  { key, code, value }: AppliedAnswer,
  questions: readonly StoredQuestion[],
): NonNullable<WireCall['answers']> => {
  const given = questions.find((question) => question.key === key)?.history.at(-1)
  return given ? [{ key, code, value, answeredBy: given.answeredBy, answeredAt: given.answeredAt }] : []
}

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
  appliedAnswers,
  storedQuestions,
  orphaned,
  stands,
  descriptionCorrections,
}: CurrentReading): Pick<CaseView, 'document' | 'descriptions' | 'descriptionCorrections' | 'orphanedCorrections'> => {
  const withAnswers = (call: WireCall, descriptionIndex: number, callIndex: number): WireCall => {
    const answers = appliedAnswers
      .filter((one) => one.descriptionIndex === descriptionIndex && one.callIndex === callIndex)
      .flatMap((one) => answeredBy(one, storedQuestions))
    return answers.length > 0 ? { ...call, answers } : call
  }
  return {
    document: { ...document, corrections: [...corrections] },
    descriptions: descriptions
      .map((description, index) => {
        const wire = withCorrections(
          wireDescriptionOf(description, index),
          applied.filter(({ descriptionIndex }) => descriptionIndex === index),
        )
        return { ...wire, calls: wire.calls.map((call, callIndex) => withAnswers(call, index, callIndex)) }
      })
      .filter((_, index) => stands[index])
      .sort((one, other) => one.start - other.start),
    descriptionCorrections: descriptionCorrections.map(({ span, quote: _quote, ...correction }) => ({
      ...span,
      ...correction,
    })),
    orphanedCorrections: orphaned.map((correction) => orphanOf(document.text, correction)),
  }
}
