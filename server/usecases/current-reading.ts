import { applyCallCorrections, type CorrectedDescriptions } from '../../geodata/documents/apply-call-corrections.ts'
import {
  applyDescriptionCorrections,
  type DescriptionCorrection,
} from '../../geodata/documents/apply-description-corrections.ts'
import { readDocument } from '../../geodata/documents/read-document.ts'
import { rereadDescriptions, withDescriptions } from '../../geodata/documents/read-under-corrections.ts'
import { decidedCorrections, type DecidedCorrection } from '../../geodata/text/decided-corrections.ts'
import { caseContents } from '../db/repositories/case-contents.ts'
import { correctionRepository } from '../db/repositories/corrections.ts'
import { descriptionCorrectionRepository } from '../db/repositories/description-corrections.ts'

import { keptDescriptionOf } from './stored-descriptions.ts'

import type { DocumentDescription, DocumentReading } from '../../geodata/documents/model.ts'
import type { WireDocument } from '../../geodata/wire/reading.ts'
import type { CaseReference } from '../db/repositories/cases.ts'
import type { DatabaseClient } from '../db/transaction.ts'

export type CurrentReading = CorrectedDescriptions & {
  /** The stored document; its corrections are the machine's proposals. */
  readonly document: WireDocument
  readonly corrections: readonly DecidedCorrection[]
  /** What the machine reads under the accepted corrections, before any call is corrected by hand. */
  readonly machine: readonly DocumentDescription[]
  /** Which of the descriptions stand; the others keep their numbers and tell nothing. */
  readonly stands: readonly boolean[]
  readonly descriptionCorrections: readonly (DescriptionCorrection & { readonly holds: boolean })[]
}

/** The reading as it stands: descriptions as stored or made by hand, under accepted corrections, with calls as persons corrected them. */
export async function currentReading(client: DatabaseClient, reference: CaseReference): Promise<CurrentReading> {
  const contents = caseContents(client, reference)
  const document = await contents.document()
  const decided = correctionRepository(client, reference.countyCode, document.id)
  const corrections = decidedCorrections(document.text, document.corrections, await decided.decisions())
  const kept = (await contents.descriptions(document.id)).map((stored) => keptDescriptionOf(document.text, stored))
  const whole = descriptionCorrectionRepository(client, reference.countyCode, document.id)
  const standing = applyDescriptionCorrections(document.text, kept, await whole.standing())
  const machine = rereadDescriptions(document.text, standing.descriptions, corrections)
  const calls = applyCallCorrections(document.text, machine, await decided.callCorrections())
  const descriptionCorrections = [
    ...standing.applied.map((correction) => ({ ...correction, holds: true })),
    ...standing.orphaned.map((correction) => ({ ...correction, holds: false })),
  ]
  return { ...calls, document, corrections, machine, stands: standing.stands, descriptionCorrections }
}

/** What is drawn: everything else that the document says, with the descriptions as they stand. */
export const drawnReading = ({ document, descriptions }: CurrentReading): DocumentReading =>
  withDescriptions(document.text, readDocument(document.text), descriptions)
