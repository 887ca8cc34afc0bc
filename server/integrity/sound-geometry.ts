import type { Problem } from '../../geodata/problems.ts'
import type { DatabaseClient } from '../db/transaction.ts'

type UnsoundRow = { readonly count: number; readonly reason: string }

const COLUMNS = `
  select f_table_name as table, f_geometry_column as column
  from geometry_columns where f_table_schema = 'sizhi' order by 1, 2`

/** Every shape that is stored, in whichever table, must be valid as the OGC says. */
export async function checkGeometry(client: DatabaseClient): Promise<Problem[]> {
  const { rows: columns } = await client.query<{ table: string; column: string }>(COLUMNS)
  const problems: Problem[] = []
  for (const { table, column } of columns) {
    // The names come from the catalogue; parameters cannot stand for names.
    const { rows } = await client.query<UnsoundRow>(
      `select count(*)::integer as count, min(st_isvalidreason("${column}")) as reason
       from sizhi."${table}" where not st_isvalid("${column}") having count(*) > 0`,
    )
    for (const { count, reason } of rows)
      problems.push({ code: 'geometry-unsound', details: { table, column, count, reason } })
  }
  return problems
}
