import { failure, success, type Result } from '../../geodata/result.ts'

import { CASE_TABLES } from './case-tables.ts'
import { originalPath } from './manifest.ts'
import { tableColumns, type TableColumn } from './table-columns.ts'

import type { CaseReference } from '../db/repositories/cases.ts'
import type { DatabaseClient } from '../db/transaction.ts'

/** A row as it stands in the package: every value as PostgreSQL writes it, bytes by the path where they lie. */
type PackedRow = Readonly<Record<string, unknown>>
export type PackedTable = { readonly name: string; readonly rows: readonly PackedRow[] }

const ROWS_AT_ONCE = 500
const SHARED_BY_CASES: ReadonlySet<string> = new Set(['original_file', 'stored_file', 'scan_display'])
/** Not of the form of a value, of no row that it names, twice, against a rule of the table. */
const UNFIT = /^(?:22|23|42804)/u

type Owner = {
  readonly county_code: ReadonlySet<unknown>
  readonly case_id: ReadonlySet<unknown>
  readonly document_id: ReadonlySet<unknown>
  readonly outline_id: ReadonlySet<unknown>
}

/** What every row of the package must name, where its table names such a thing: nothing of another case is written to. */
function ownerOf({ countyCode, caseId }: CaseReference, tables: readonly PackedTable[]): Owner {
  const ids = (name: string, column: string) =>
    new Set(tables.find((table) => table.name === name)?.rows.map((row) => row[column]))
  return {
    county_code: new Set([countyCode]),
    case_id: new Set([caseId]),
    document_id: ids('document', 'document_id'),
    outline_id: ids('outline', 'outline_id'),
  }
}

const ALWAYS_NAMED: ReadonlySet<string> = new Set(['county_code', 'case_id'])

/** The number of the first row that is of something else, or has a column that its table has not; undefined where all are fit. */
function strangeRow({ name, rows }: PackedTable, columns: readonly TableColumn[], owner: Owner): number | undefined {
  const known = new Set(columns.map(({ name }) => name))
  const isFit = (row: PackedRow): boolean =>
    Object.entries(row).every(
      ([column, value]) => known.has(column) && (value === null || typeof value === 'string'),
    ) &&
    Object.entries(owner).every(
      ([column, ids]) =>
        !known.has(column) || ids.has(row[column]) || (row[column] === null && !ALWAYS_NAMED.has(column)),
    ) &&
    (name !== 'original_file' || String(row['bytes']).startsWith(originalPath(String(row['sha256']), '')))
  const index = rows.findIndex((row) => !isFit(row))
  return index < 0 ? undefined : index + 1
}

/** Values go in as one list in JSON, bytes beside it; what a column is called and of which type it is, the database says. */
function insertion(table: string, columns: readonly TableColumn[]): string {
  const names = columns.map(({ name }) => `"${name}"`).join(', ')
  const values = columns.map(({ name, type }) =>
    type === 'bytea' ? `decode(packed ->> '${name}', 'base64')` : `(packed ->> '${name}')::${type}`,
  )
  const statement = `insert into sizhi.${table} (${names}) overriding system value
    select ${values.join(', ')} from jsonb_array_elements($1::jsonb) with ordinality as given (packed, place) order by place`
  return SHARED_BY_CASES.has(table) ? `${statement} on conflict do nothing` : statement
}

async function withBytes(
  row: PackedRow,
  columns: readonly TableColumn[],
  bytesAt: (path: string) => Promise<Uint8Array>,
) {
  const read: Record<string, unknown> = { ...row }
  for (const { name, type } of columns) {
    const path = row[name]
    if (type === 'bytea' && typeof path === 'string') read[name] = Buffer.from(await bytesAt(path)).toString('base64')
  }
  return read
}

const NO_VALUE = '23502'

/** Columns that came into the world after the package was written take their usual value, where they have one. */
const toldColumns = (columns: readonly TableColumn[], [row]: readonly PackedRow[]): readonly TableColumn[] =>
  columns.filter(({ name }) => row !== undefined && Object.hasOwn(row, name))

/** Stores the rows of a package, table by table, in the transaction of `client`. The first that is not fit is named. */
export async function storeRows(
  client: DatabaseClient,
  reference: CaseReference,
  tables: readonly PackedTable[],
  bytesAt: (path: string) => Promise<Uint8Array>,
): Promise<Result<null>> {
  const columnsOf = await tableColumns(
    client,
    CASE_TABLES.map(({ name }) => name),
  )
  const owner = ownerOf(reference, tables)
  for (const { name } of CASE_TABLES) {
    const table = tables.find((given) => given.name === name)
    if (!table) continue
    const { columns } = columnsOf.get(name)!
    const strange = strangeRow(table, columns, owner)
    if (strange !== undefined) return failure({ code: 'package-row-unfit', details: { table: name, row: strange } })
    const told = toldColumns(columns, table.rows)
    for (let from = 0; from < table.rows.length; from += ROWS_AT_ONCE) {
      const rows = table.rows.slice(from, from + ROWS_AT_ONCE)
      const ready = await Promise.all(rows.map((row) => withBytes(row, told, bytesAt)))
      try {
        await client.query(insertion(name, told), [JSON.stringify(ready)])
      } catch (error) {
        const { code = '', column } = error as { code?: string; column?: string }
        if (!UNFIT.test(code)) throw error
        // The column came into the world after the package, and has no usual value.
        if (code === NO_VALUE && told.every((known) => known.name !== column))
          return failure({ code: 'package-of-earlier-form', details: { table: name, column: column ?? '' } })
        return failure({ code: 'package-row-unfit', details: { table: name, row: from + 1 } })
      }
    }
  }
  return success(null)
}
