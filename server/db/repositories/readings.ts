import { sqlFile } from '../sql-file.ts'

import type { DocumentReading } from '../../../geodata/documents/model.ts'
import type { WireIssuedPaper, WireOrder, WireSamePaper } from '../../../geodata/wire/papers.ts'
import type { WireEvent } from '../../../geodata/wire/timeline.ts'
import type { QueryResultRow } from 'pg'
import type { CaseReference } from './cases.ts'
import type { DatabaseClient } from '../transaction.ts'

/** What a document says beyond its descriptions: papers and who issued them, shared papers, orders, events. */
export const readingRepository = (client: DatabaseClient, { countyCode, caseId }: CaseReference) => {
  const insert = (name: string, owner: string, list: readonly object[]) =>
    client.query(sqlFile(name), [countyCode, owner, JSON.stringify(list)])
  const read = async <T extends QueryResultRow>(name: string, owner: string): Promise<T[]> =>
    (await client.query<T>(sqlFile(name), [countyCode, owner])).rows

  const insertTold = async (documentId: string, { papers, orders, timeline }: DocumentReading): Promise<void> => {
    await insert('insert-issued-papers', documentId, papers)
    await insert('insert-orders', documentId, orders)
    await insert('insert-events', documentId, timeline)
  }

  return {
    /** After the entries of evidence, to which shared papers refer. */
    async insert(documentId: string, reading: DocumentReading): Promise<void> {
      await insert('insert-same-papers', caseId, reading.samePapers)
      await insertTold(documentId, reading)
    },

    /** What a later reading tells of papers, orders and events in the place of an earlier one. */
    async replaceTold(documentId: string, reading: DocumentReading): Promise<void> {
      for (const table of ['issued_paper', 'operative_order', 'event'])
        await client.query(`delete from sizhi.${table} where county_code = $1 and document_id = $2`, [
          countyCode,
          documentId,
        ])
      await insertTold(documentId, reading)
    },

    samePapers: () => read<WireSamePaper>('read-same-papers', caseId),
    papers: (documentId: string) => read<WireIssuedPaper>('read-issued-papers', documentId),
    orders: (documentId: string) => read<WireOrder>('read-orders', documentId),
    timeline: (documentId: string) => read<WireEvent>('read-events', documentId),
  }
}
