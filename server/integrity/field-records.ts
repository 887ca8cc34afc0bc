import { sqlFile } from '../db/sql-file.ts'
import { sha256Of } from '../text-hash.ts'

import type { Problem } from '../../geodata/problems.ts'
import type { DatabaseClient } from '../db/transaction.ts'

type FieldRow = {
  readonly case: string
  readonly record: string
  /** Null where only the log knows of it. */
  readonly document: string | null
  readonly stated: string | null
  /** The hash in the log; null where only the record is there. */
  readonly logged: string | null
}

/** Computes the hash of every record of the field anew, without the database, and holds it against the one in the log of that moment. */
export async function checkFieldRecords(client: DatabaseClient, county: string): Promise<Problem[]> {
  const { rows } = await client.query<FieldRow>(sqlFile('check-field-records'), [county])
  return rows.flatMap((row) => problemOf(row, `${county}-${row.case}`) ?? [])
}

function problemOf({ record, document, stated, logged }: FieldRow, key: string): Problem | undefined {
  const details = { case: key, record }
  if (document === null) return { code: 'field-record-missing', details }
  const isWhole = sha256Of(document) === stated && stated === logged
  return isWhole ? undefined : { code: 'field-record-altered', details }
}
