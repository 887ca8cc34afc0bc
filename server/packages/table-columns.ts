import type { DatabaseClient } from '../db/transaction.ts'

export type TableColumn = {
  readonly name: string
  /** As PostgreSQL writes it: `geometry(LineString,4490)`, `text[]`. */
  readonly type: string
  /** Given by the database where no value is told. */
  readonly isIdentity: boolean
}

export type TableColumns = {
  /** In the order of their names: it is no table's own order, which depends on how the table grew. */
  readonly columns: readonly TableColumn[]
  readonly primaryKey: readonly string[]
}

const COLUMNS = `
  select c.relname as "table", a.attname as name, format_type(a.atttypid, a.atttypmod) as type, a.attidentity <> '' as "isIdentity",
    array_position(i.indkey::smallint[], a.attnum) as "keyPosition"
  from pg_class c
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
  left join pg_index i on i.indrelid = c.oid and i.indisprimary
  where c.relnamespace = 'sizhi'::regnamespace and c.relname = any($1)
  order by a.attname collate "C"`

/** The columns of these tables that hold a value of their own, generated ones left out. */
export async function tableColumns(
  client: DatabaseClient,
  tables: readonly string[],
): Promise<ReadonlyMap<string, TableColumns>> {
  const { rows } = await client.query<TableColumn & { table: string; keyPosition: number | null }>(COLUMNS, [tables])
  return new Map(
    tables.map((table) => {
      const own = rows.filter((row) => row.table === table)
      const primaryKey = own
        .filter(({ keyPosition }) => keyPosition !== null)
        .sort((one, other) => one.keyPosition! - other.keyPosition!)
        .map(({ name }) => name)
      const columns = own.map(({ name, type, isIdentity }) => ({ name, type, isIdentity }))
      return [table, { columns, primaryKey }]
    }),
  )
}
