import { sqlFile } from '../sql-file.ts'

import type { DocumentReading, EvidenceEntry } from '../../../geodata/documents/model.ts'
import type { EvidencePaper } from '../../../geodata/documents/papers.ts'
import type { CaseReference } from './cases.ts'
import type { DatabaseClient } from '../transaction.ts'

export type StoredEvidence = EvidenceEntry & EvidencePaper

/** Evidence, claims and the ruling of a case. */
export const recordRepository = (client: DatabaseClient, { countyCode, caseId }: CaseReference) => ({
  async insertEvidence(documentId: string, entries: readonly StoredEvidence[]): Promise<void> {
    await client.query(sqlFile('insert-evidence'), [countyCode, caseId, documentId, JSON.stringify(entries)])
  },

  async insertClaim(documentId: string, claimantLetter: string, descriptionIndex: number): Promise<void> {
    await client.query(
      'insert into sizhi.claim (county_code, case_id, claimant_letter, document_id, description_index) values ($1, $2, $3, $4, $5)',
      [countyCode, caseId, claimantLetter, documentId, descriptionIndex],
    )
  },

  async insertRuling(
    documentId: string,
    decision: NonNullable<DocumentReading['decision']>,
    descriptionIndex: number | null,
  ): Promise<void> {
    await client.query(sqlFile('insert-ruling'), [
      countyCode,
      caseId,
      documentId,
      JSON.stringify(decision),
      descriptionIndex,
    ])
  },

  /** The ruling that persons write in the case; its line and awards follow its words. */
  async writeRuling(documentId: string, number: string, authority: string): Promise<void> {
    await client.query(sqlFile('write-ruling'), [countyCode, caseId, documentId, number, authority])
  },

  /** Which description tells the ruling's line; without one its line and awards go. */
  async replaceRulingDescription(descriptionIndex: number | null): Promise<void> {
    await client.query(sqlFile('replace-ruling-description'), [countyCode, caseId, descriptionIndex])
  },

  async insertPlaces(places: readonly object[]): Promise<void> {
    await client.query(sqlFile('insert-places'), [countyCode, caseId, JSON.stringify(places)])
  },
})
