import { sqlFile } from '../sql-file.ts'

import type { DocumentReading } from '../../../geodata/documents/model.ts'
import type { Correction } from '../../../geodata/text/correction.ts'
import type { Provenance } from '../../../geodata/text/model.ts'
import type { CaseReference } from './cases.ts'
import type { DatabaseClient } from '../transaction.ts'

export type NewDocument = {
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly sha256: string
  readonly text: string
  readonly provenance: Provenance
  readonly masked: boolean
  readonly reading: DocumentReading
}

/** Original bytes once by their hash, the text, and everything that was read in it. */
export const documentRepository = (client: DatabaseClient) => ({
  /** Returns the id of the stored document. */
  async insert({ countyCode, caseId }: CaseReference, document: NewDocument): Promise<string> {
    await client.query(
      'insert into sizhi.original_file (county_code, sha256, bytes) values ($1, $2, $3) on conflict do nothing',
      [countyCode, document.sha256, document.bytes],
    )
    const { descriptions, corrections, parties, claimants, ...itself } = document.reading
    const { rows } = await client.query<{ document_id: string }>(sqlFile('insert-document'), [
      countyCode,
      caseId,
      document.sha256,
      document.fileName,
      document.text,
      document.masked,
      JSON.stringify(itself),
      JSON.stringify(document.provenance),
    ])
    const documentId = rows[0]!.document_id
    await client.query(sqlFile('insert-corrections'), [countyCode, documentId, JSON.stringify(corrections)])
    await client.query(sqlFile('insert-descriptions'), [countyCode, documentId, JSON.stringify(descriptions), 0])
    await client.query(sqlFile('insert-parties'), [countyCode, caseId, JSON.stringify(parties)])
    await client.query(sqlFile('insert-claimants'), [countyCode, caseId, JSON.stringify(claimants)])
    return documentId
  },

  /** What a later reading proposes in the place of an earlier one, and that it was read now. */
  async replaceCorrections(countyCode: string, documentId: string, corrections: readonly Correction[]): Promise<void> {
    await client.query('delete from sizhi.correction where county_code = $1 and document_id = $2', [
      countyCode,
      documentId,
    ])
    await client.query(sqlFile('insert-corrections'), [countyCode, documentId, JSON.stringify(corrections)])
    await client.query('update sizhi.document set read_at = now() where county_code = $1 and document_id = $2', [
      countyCode,
      documentId,
    ])
  },
})
