import { to } from 'pg-copy-streams'

import { sqlFile } from './sql-file.ts'

import type { DatabaseClient } from './transaction.ts'

/** The values of a row as the engine holds them, in the order of its columns; null where there is none. */
export type CopiedRow = readonly (Buffer | null)[]

/** Signature, flags, length of what is before the rows: PostgreSQL, COPY, binary format. */
const SIGNATURE = Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1')
const [EXTENSION_AT, HEAD_BYTES] = [SIGNATURE.length + 4, SIGNATURE.length + 8]
/** Stands where the number of values of a row would. */
const END = -1
const NOTHING = -1

/** The rows of a whole answer in the binary format of COPY. The values share its memory. Throws a RangeError where it is torn. */
export function rowsOfCopy(bytes: Buffer): CopiedRow[] {
  if (!bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)) throw new RangeError('This is no binary copy of rows.')
  const rows: CopiedRow[] = []
  let at = HEAD_BYTES + bytes.readInt32BE(EXTENSION_AT)
  for (let values = bytes.readInt16BE(at); values !== END; values = bytes.readInt16BE(at)) {
    at += 2
    const row = new Array<Buffer | null>(values)
    for (let column = 0; column < values; column++) {
      const length = bytes.readInt32BE(at)
      at += 4
      row[column] = length === NOTHING ? null : bytes.subarray(at, at + length)
      if (length !== NOTHING) at += length
    }
    rows.push(row)
  }
  return rows
}

/**
 * The rows of server/db/sql/<name>.sql in binary, for many rows with much in them: written as text, bytes take twice the room and most of the
 * time. COPY takes no parameters, so the statement reads what it is given as `current_setting('given.…')`.
 */
export async function copiedRows(
  client: DatabaseClient,
  name: string,
  given: Readonly<Record<string, string>>,
): Promise<CopiedRow[]> {
  await client.query(
    `select set_config('given.' || name, value, true) from unnest($1::text[], $2::text[]) as given (name, value)`,
    [Object.keys(given), Object.values(given)],
  )
  const statement = sqlFile(name).trimEnd().replace(/;$/u, '')
  const chunks: Buffer[] = []
  for await (const chunk of client.query(to(`copy (${statement}) to stdout (format binary)`)))
    chunks.push(chunk as Buffer)
  return rowsOfCopy(Buffer.concat(chunks))
}
