import type { DatabaseClient } from '../transaction.ts'

/** Words that persons wrote for a case, behind those of its original. Rows are only added. */
export const documentAdditionRepository = (client: DatabaseClient, countyCode: string, documentId: string) => ({
  async insert(text: string, addedBy: string, addedAt: string): Promise<void> {
    await client.query(
      `insert into sizhi.document_addition (county_code, document_id, addition_number, text, added_by, added_at)
       select $1, $2, 1 + coalesce(max(addition_number), 0), $3, $4, $5
       from sizhi.document_addition where county_code = $1 and document_id = $2`,
      [countyCode, documentId, text, addedBy, addedAt],
    )
  },
})
