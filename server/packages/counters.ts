import { tableColumns } from './table-columns.ts'

import type { Database } from '../db/database.ts'
import type { PackedTable } from './store-rows.ts'

/** Numbers that the database gives go on after those that the package brings. */
export async function advanceCounters({ pool }: Pick<Database, 'pool'>, tables: readonly PackedTable[]): Promise<void> {
  const columnsOf = await tableColumns(
    pool,
    tables.map(({ name }) => name),
  )
  for (const { name: table, rows } of tables) {
    for (const { name } of columnsOf.get(table)!.columns.filter(({ isIdentity }) => isIdentity)) {
      const highest = rows.reduce((most, row) => Math.max(most, Number(row[name] ?? 0)), 0)
      if (!Number.isSafeInteger(highest) || highest === 0) continue
      await pool.query(
        `select setval(counter, greatest($3::bigint, coalesce(pg_sequence_last_value(counter), 1)))
         from (select pg_get_serial_sequence('sizhi.' || $1, $2)::regclass as counter) as found`,
        [table, name, highest],
      )
    }
  }
}
