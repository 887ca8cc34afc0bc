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

  return {
    /** After the entries of evidence, to which shared papers refer. */
    async insert(documentId: string, reading: DocumentReading): Promise<void> {
      await insert('insert-same-papers', caseId, reading.samePapers)
      await insert('insert-issued-papers', documentId, reading.papers)
      await insert('insert-orders', documentId, reading.orders)
      await insert('insert-events', documentId, reading.timeline)
    },

    samePapers: () => read<WireSamePaper>('read-same-papers', caseId),
    papers: (documentId: string) => read<WireIssuedPaper>('read-issued-papers', documentId),
    orders: (documentId: string) => read<WireOrder>('read-orders', documentId),
    timeline: (documentId: string) => read<WireEvent>('read-events', documentId),
  }
}
