import { sqlFile } from '../db/sql-file.ts'
import { sha256Of } from '../text-hash.ts'

import type { Problem } from '../../geodata/problems.ts'
import type { DatabaseClient } from '../db/transaction.ts'

type SealRow = {
  readonly case: string
  readonly round: number
  /** Null where only the log knows of it. */
  readonly document: string | null
  readonly stated: string | null
  /** The hash in the log; null where only the seal is there. */
  readonly logged: string | null
}

/** Computes the hash of every sealed ruling anew, without the database, and holds it against the one in the log of that moment. */
export async function checkSeals(client: DatabaseClient, county: string): Promise<Problem[]> {
  const { rows } = await client.query<SealRow>(sqlFile('check-seals'), [county])
  return rows.flatMap((row) => problemOf(row, `${county}-${row.case}`) ?? [])
}

function problemOf({ round, document, stated, logged }: SealRow, key: string): Problem | undefined {
  const details = { case: key, round }
  if (document === null) return { code: 'sealed-ruling-missing', details }
  const computed = sha256Of(document)
  if (computed !== stated) return { code: 'sealed-ruling-altered', details }
  return stated === logged ? undefined : { code: 'sealed-ruling-unlogged', details }
}
