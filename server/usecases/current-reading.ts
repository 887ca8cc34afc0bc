import { applyAnswers, type AppliedAnswer } from '../../geodata/answers/apply-answers.ts'
import { DRAWING_QUESTION_CODES } from '../../geodata/answers/model.ts'
import { askOfReading, isSettledMeanwhile } from '../../geodata/answers/ask-of-reading.ts'
import { applyCallCorrections, type CorrectedDescriptions } from '../../geodata/documents/apply-call-corrections.ts'
import {
  applyDescriptionCorrections,
  type DescriptionCorrection,
} from '../../geodata/documents/apply-description-corrections.ts'
import { readDocument } from '../../geodata/documents/read-document.ts'
import { rereadDescriptions, withDescriptions } from '../../geodata/documents/read-under-corrections.ts'
import { decidedCorrections, type DecidedCorrection } from '../../geodata/text/decided-corrections.ts'
import { overlaps } from '../../geodata/text/span.ts'
import { caseContents } from '../db/repositories/case-contents.ts'
import { correctionRepository } from '../db/repositories/corrections.ts'
import { descriptionCorrectionRepository } from '../db/repositories/description-corrections.ts'
import { questionRepository, type StoredQuestion } from '../db/repositories/questions.ts'

import { keptDescriptionOf } from './stored-descriptions.ts'

import type { Answers, AskedQuestion } from '../../geodata/answers/model.ts'
import type { DocumentDescription, DocumentReading } from '../../geodata/documents/model.ts'
import type { WireDocument } from '../../geodata/wire/reading.ts'
import type { CaseReference } from '../db/repositories/cases.ts'
import type { DatabaseClient } from '../db/transaction.ts'

export type CurrentReading = CorrectedDescriptions & {
  /** The stored document; its corrections are the machine's proposals. */
  readonly document: WireDocument
  readonly corrections: readonly DecidedCorrection[]
  /** What the machine reads under the accepted corrections, before any answer and any call corrected by hand. */
  readonly machine: readonly DocumentDescription[]
  /** Which of the descriptions stand; the others keep their numbers and tell nothing. */
  readonly stands: readonly boolean[]
  readonly descriptionCorrections: readonly (DescriptionCorrection & { readonly holds: boolean })[]
  /** What the words raise and nobody settled by correcting the call; with or without an answer. */
  readonly asked: readonly AskedQuestion[]
  readonly storedQuestions: readonly StoredQuestion[]
  /** Every answer that stands, also to what is asked no more. */
  readonly answers: Answers
  /** The answers that changed a call and hold: a call corrected by hand is as the hand says. */
  readonly appliedAnswers: readonly AppliedAnswer[]
}

const answersOf = (questions: readonly StoredQuestion[]): Answers =>
  Object.fromEntries(
    questions.flatMap(({ key, history }) => {
      const value = history.at(-1)?.value ?? null
      return value === null ? [] : [[key, value]]
    }),
  )

/** The reading as it stands: as stored, under accepted corrections, under answers, with calls as persons corrected them. */
export async function currentReading(client: DatabaseClient, reference: CaseReference): Promise<CurrentReading> {
  const contents = caseContents(client, reference)
  const document = await contents.document()
  const { text } = document
  const decided = correctionRepository(client, reference.countyCode, document.id)
  const corrections = decidedCorrections(text, document.corrections, await decided.decisions())
  const kept = (await contents.descriptions(document.id)).map((stored) => keptDescriptionOf(text, stored))
  const whole = descriptionCorrectionRepository(client, reference.countyCode, document.id)
  const standing = applyDescriptionCorrections(text, kept, await whole.standing())
  const machine = rereadDescriptions(text, standing.descriptions, corrections)
  const papers = (await contents.evidence()).map(({ paperId, title }) => ({ id: paperId, title: title.quote }))
  const raised = askOfReading({ text, descriptions: machine, corrections, papers: oncePerId(papers) })
  const storedQuestions = await questionRepository(client, reference).all()
  const answers = answersOf(storedQuestions)
  const answered = applyAnswers(text, machine, raised, answers)
  const byHand = applyCallCorrections(text, answered.descriptions, await decided.callCorrections())
  const whereNow = whereCallsStand(machine, standing.stands, byHand)
  return {
    ...byHand,
    applied: byHand.applied.map((one) => ({
      ...one,
      machine: machine[one.descriptionIndex]!.reading.calls.filter((call) => overlaps(call, one.correction.span)),
    })),
    document,
    corrections,
    machine,
    stands: standing.stands,
    descriptionCorrections: [
      ...standing.applied.map((correction) => ({ ...correction, holds: true })),
      ...standing.orphaned.map((correction) => ({ ...correction, holds: false })),
    ],
    storedQuestions,
    answers,
    asked: raised
      .map((question) => ({ ...question, calls: question.calls.flatMap(whereNow) }))
      .filter((question) => question.calls.length > 0 && !isSettledMeanwhile(question, byHand.descriptions)),
    appliedAnswers: answered.applied.flatMap(whereNow),
  }
}

/** Where a call of the machine stands among the calls now; none where a person's hand took its words. */
const whereCallsStand =
  (machine: readonly DocumentDescription[], stands: readonly boolean[], byHand: CorrectedDescriptions) =>
  <Place extends { descriptionIndex: number; callIndex: number | null }>(place: Place): Place[] => {
    if (!stands[place.descriptionIndex]) return []
    if (place.callIndex === null) return [place]
    const call = machine[place.descriptionIndex]!.reading.calls[place.callIndex]!
    const isByHand = byHand.applied.some(
      (one) => one.descriptionIndex === place.descriptionIndex && overlaps(one.correction.span, call),
    )
    if (isByHand) return []
    const { calls } = byHand.descriptions[place.descriptionIndex]!.reading
    return [{ ...place, callIndex: calls.findIndex(({ start, end }) => start === call.start && end === call.end) }]
  }

const oncePerId = <T extends { id: string }>(list: readonly T[]): T[] =>
  list.filter(({ id }, index) => list.findIndex((other) => other.id === id) === index)

/**
 * What is drawn: everything else that the document says, with the descriptions as they stand. Sides and a ruling that it does not tell
 * are those of the record.
 */
export function drawnReading(
  { document, descriptions }: CurrentReading,
  { parties, claimants, decision }: Pick<DocumentReading, 'parties' | 'claimants' | 'decision'>,
): DocumentReading {
  const told = readDocument(document.text)
  const sides = told.parties.length > 0 ? {} : { parties, claimants }
  return withDescriptions(document.text, { ...told, ...sides, decision: told.decision ?? decision }, descriptions)
}

/**
 * What is asked now: what the words raise, and what the drawing that is stored asks besides, in the order in which it was first
 * asked.
 */
export function askedNow({ asked, storedQuestions }: CurrentReading): AskedQuestion[] {
  const byDrawing = storedQuestions.filter(
    ({ code, calls, key }) =>
      DRAWING_QUESTION_CODES.includes(code) && calls.length > 0 && !asked.some((one) => one.key === key),
  )
  const indexOf = ({ key }: AskedQuestion) => {
    const index = storedQuestions.findIndex((stored) => stored.key === key)
    return index < 0 ? storedQuestions.length : index
  }
  return [...byDrawing, ...asked].sort((one, other) => indexOf(one) - indexOf(other))
}

/** Everything that was answered to a question, the last one last. */
export const historyOf = ({ storedQuestions }: CurrentReading, key: string): StoredQuestion['history'] =>
  storedQuestions.find((stored) => stored.key === key)?.history ?? []
