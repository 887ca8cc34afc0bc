import type { Database } from './database.ts'

/** The newest migration of a database, null where it has none, and the roles of ours in its cluster. */
export async function databaseFacts({
  pool,
}: Pick<Database, 'pool'>): Promise<{ schemaVersion: number | null; roles: string[] }> {
  const { rows } = await pool.query<{ there: boolean }>(
    `select to_regclass('sizhi.schema_version') is not null as there`,
  )
  const versions = rows[0]?.there
    ? await pool.query<{ version: number | null }>('select max(version)::int as version from sizhi.schema_version')
    : { rows: [] }
  const roles = await pool.query<{ name: string }>(
    `select rolname as name from pg_roles where rolname in ('sizhi_application', 'sizhi_visitor') order by 1`,
  )
  return { schemaVersion: versions.rows[0]?.version ?? null, roles: roles.rows.map(({ name }) => name) }
}

/** Whether anything of ours stands in it. */
export async function isEmptyDatabase({ pool }: Pick<Database, 'pool'>): Promise<boolean> {
  const { rows } = await pool.query<{ there: boolean }>(`select to_regnamespace('sizhi') is not null as there`)
  return rows[0]?.there !== true
}

/** Makes the roles that a copy names and that are not there, for the owner of the database. Names are of our own form. */
export async function makeRoles({ pool }: Pick<Database, 'pool'>, roles: readonly string[]): Promise<void> {
  for (const role of roles) {
    if (!/^sizhi_[a-z_]+$/u.test(role)) throw new RangeError('A role of a copy is not of ours.')
    const { rows } = await pool.query('select from pg_roles where rolname = $1', [role])
    if (rows.length === 0) await pool.query(`create role ${role} nologin`)
    // From PostgreSQL 16 on, who made a role may grant it, but does not act under it before it is granted to him.
    await pool.query(`do $$ begin
      if not pg_has_role(current_user, '${role}',
        case when current_setting('server_version_num')::int >= 160000 then 'SET' else 'MEMBER' end)
      then execute format('grant ${role} to %I', current_user); end if;
    end $$`)
  }
}

/** What was restored and is not to stay. */
export const dropEverything = ({ pool }: Pick<Database, 'pool'>): Promise<unknown> =>
  pool.query('drop schema if exists sizhi cascade')
