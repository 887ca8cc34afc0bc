import { BELONGING, CASE_TABLES, type CaseTable } from './case-tables.ts'
import { tableColumns, type TableColumns } from './table-columns.ts'

import type { CaseReference } from '../db/repositories/cases.ts'
import type { DatabaseClient } from '../db/transaction.ts'

/** Every value as PostgreSQL writes it in words (geometry as EWKB in hexadecimal), bytes as they are. */
export type Row = Readonly<Record<string, string | Buffer | null>>
export type TableRows = { readonly table: string; readonly rows: readonly Row[] }

const quoted = (name: string): string => `"${name}"`

/** Text is compared by its bytes: which order a server takes for its language is its own affair. */
const orderOf = ({ columns, primaryKey }: TableColumns, table: CaseTable): string =>
  (table.order === undefined ? primaryKey : [table.order])
    .map(
      (name) =>
        `${quoted(name)}${columns.find((column) => column.name === name)?.type === 'text' ? ' collate "C"' : ''}`,
    )
    .join(', ')

/** Values are written alike on every server and in every time zone. To be called first in the transaction that reads. */
export const WRITE_ALIKE = `set local timezone to 'UTC'; set local datestyle to 'ISO, YMD'; set local intervalstyle to 'iso_8601'; set local extra_float_digits to 1`

/** All that is on record of a case, table by table in the order in which it can be stored. */
export async function* caseRows(
  client: DatabaseClient,
  { countyCode, caseId }: CaseReference,
): AsyncGenerator<TableRows> {
  const columnsOf = await tableColumns(
    client,
    CASE_TABLES.map(({ name }) => name),
  )
  for (const table of CASE_TABLES) {
    const known = columnsOf.get(table.name)!
    const values = known.columns.map(({ name, type }) => (type === 'bytea' ? quoted(name) : `${quoted(name)}::text`))
    const { rows } = await client.query<Row>(
      `select ${values.join(', ')} from sizhi.${table.name} where ${BELONGING[table.belonging]} order by ${orderOf(known, table)}`,
      [countyCode, caseId],
    )
    yield { table: table.name, rows }
  }
}
