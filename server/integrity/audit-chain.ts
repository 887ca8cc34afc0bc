import { createHash } from 'node:crypto'

import { sqlFile } from '../db/sql-file.ts'

import type { Problem } from '../../geodata/problems.ts'
import type { DatabaseClient } from '../db/transaction.ts'

export type ChainReport = {
  readonly countyCode: string
  readonly entries: number
  /** Hash of the last entry, for an office to note elsewhere: it also tells whether the end was cut off. Null without entries. */
  readonly head: string | null
  readonly problems: readonly Problem[]
}

type ChainRow = {
  readonly number: string
  readonly previousHash: string
  readonly entryHash: string
  readonly values: readonly (string | null)[]
}

const BEFORE_THE_FIRST = '0'.repeat(64)
const ROWS_AT_ONCE = 1000

/** Follows the log of a county from its first entry, and computes every hash anew here, without the database. */
export async function checkAuditChain(client: DatabaseClient, countyCode: string): Promise<ChainReport> {
  const problems: Problem[] = []
  let [last, head] = [0, BEFORE_THE_FIRST]
  let entries = 0
  for (;;) {
    const { rows } = await client.query<ChainRow>(sqlFile('read-audit-chain'), [countyCode, last, ROWS_AT_ONCE])
    for (const row of rows) {
      const number = Number(row.number)
      const problem = problemOf(row, number, last, head)
      if (problem) problems.push({ code: problem, details: { county: countyCode, number, found: number } })
      last = number
      head = row.entryHash
      entries++
    }
    if (rows.length < ROWS_AT_ONCE) break
  }
  return { countyCode, entries, head: entries > 0 ? head : null, problems }
}

function problemOf(row: ChainRow, number: number, last: number, head: string) {
  if (number !== last + 1) return 'audit-entry-missing'
  if (row.previousHash !== head) return 'audit-entry-unlinked'
  return hashOf(row.values) === row.entryHash ? undefined : 'audit-entry-altered'
}

/** As PostgreSQL writes a list in JSON. */
const hashOf = (values: readonly (string | null)[]): string =>
  createHash('sha256')
    .update(`[${values.map((value) => value ?? 'null').join(', ')}]`)
    .digest('hex')
