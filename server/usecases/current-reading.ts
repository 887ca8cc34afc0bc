import { applyCallCorrections, type CorrectedDescriptions } from '../../geodata/documents/apply-call-corrections.ts'
import { readDocument } from '../../geodata/documents/read-document.ts'
import { rereadDescriptions, withDescriptions } from '../../geodata/documents/read-under-corrections.ts'
import { decidedCorrections, type DecidedCorrection } from '../../geodata/text/decided-corrections.ts'
import { caseContents } from '../db/repositories/case-contents.ts'
import { correctionRepository } from '../db/repositories/corrections.ts'

import { descriptionOf } from './stored-descriptions.ts'

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
}

/** The reading as it stands: as stored, under accepted corrections, with calls as persons corrected them. */
export async function currentReading(client: DatabaseClient, reference: CaseReference): Promise<CurrentReading> {
  const contents = caseContents(client, reference)
  const document = await contents.document()
  const decided = correctionRepository(client, reference.countyCode, document.id)
  const corrections = decidedCorrections(document.text, document.corrections, await decided.decisions())
  const stored = (await contents.descriptions(document.id)).map((stored) => descriptionOf(document.text, stored))
  const machine = rereadDescriptions(document.text, stored, corrections)
  const calls = applyCallCorrections(document.text, machine, await decided.callCorrections())
  return { ...calls, document, corrections, machine }
}

/** What is drawn: everything else that the document says, with the descriptions as they stand. */
export const drawnReading = ({ document, descriptions }: CurrentReading): DocumentReading =>
  withDescriptions(document.text, readDocument(document.text), descriptions)
