import { sqlFile } from '../sql-file.ts'

import type { DocumentReading } from '../../../geodata/documents/model.ts'
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
    await client.query(sqlFile('insert-descriptions'), [countyCode, documentId, JSON.stringify(descriptions)])
    await client.query(sqlFile('insert-parties'), [countyCode, caseId, JSON.stringify(parties)])
    await client.query(sqlFile('insert-claimants'), [countyCode, caseId, JSON.stringify(claimants)])
    return documentId
  },
})
