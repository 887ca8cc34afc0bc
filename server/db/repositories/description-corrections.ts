import { sqlFile } from '../sql-file.ts'

import type { DescriptionCorrection } from '../../../geodata/documents/apply-description-corrections.ts'
import type { DocumentDescription } from '../../../geodata/documents/model.ts'
import type { DatabaseClient } from '../transaction.ts'

export type NumberedDescription = DocumentDescription & { readonly index: number; readonly byHand?: number }

/** Whole descriptions by a person's word, and the numbers of the descriptions that stand. Corrections are only added. */
export const descriptionCorrectionRepository = (client: DatabaseClient, countyCode: string, documentId: string) => ({
  /** Those that nobody took back, also where a later one has taken their place. */
  async standing(): Promise<DescriptionCorrection[]> {
    return (
      await client.query<DescriptionCorrection>(sqlFile('read-description-corrections'), [countyCode, documentId])
    ).rows
  },

  /** Returns the number of the correction. */
  async insert(given: Omit<DescriptionCorrection, 'number'>): Promise<number> {
    const { rows } = await client.query<{ correction_number: number }>(sqlFile('insert-description-correction'), [
      countyCode,
      documentId,
      JSON.stringify(given.span),
      given.quote,
      given.subject,
      given.claimantLetter,
      given.decidedBy,
      given.decidedAt,
    ])
    return rows[0]!.correction_number
  },

  async undo(number: number, decidedBy: string, decidedAt: string): Promise<void> {
    await client.query(sqlFile('undo-description-correction'), [countyCode, documentId, number, decidedBy, decidedAt])
  },

  /** Stores descriptions under their numbers; one that was there holds what is given and nothing else. */
  async write(descriptions: readonly NumberedDescription[]): Promise<void> {
    const indexes = descriptions.map(({ index }) => index)
    await client.query(
      'delete from sizhi.call where county_code = $1 and document_id = $2 and description_index = any ($3::integer[])',
      [countyCode, documentId, indexes],
    )
    await client.query(sqlFile('insert-descriptions'), [countyCode, documentId, JSON.stringify(descriptions), 0])
  },

  async retire(indexes: readonly number[]): Promise<void> {
    await client.query(
      'update sizhi.description set retired = true where county_code = $1 and document_id = $2 and description_index = any ($3::integer[])',
      [countyCode, documentId, indexes],
    )
  },

  /** Takes what was drawn of other descriptions from the map; it stays on record. */
  async retireOutlines(standing: readonly number[]): Promise<void> {
    await client.query(sqlFile('retire-outlines'), [countyCode, documentId, standing])
  },
})
