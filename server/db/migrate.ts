import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import Postgrator from 'postgrator'

import { CannotOpenDatabase } from './cannot-open.ts'

import type { PoolClient } from 'pg'
import type { Database } from './database.ts'

export interface MigrateOptions {
  /** The folder of `NNNN.do.<subject>.sql` and `NNNN.undo.<subject>.sql`; ours by default. */
  readonly folder?: string
  /** The version to go to, up or down; the newest by default. */
  readonly target?: number
}

export interface MigrationReport {
  /** The subjects that were applied (or undone), in order; empty when the database was up to date. */
  readonly applied: readonly string[]
  readonly version: number
}

const OWN_MIGRATIONS = join(import.meta.dirname, 'migrations')
const VERSION_TABLE = 'sizhi.schema_version'
/** Another server may create the schema or the version table at the same moment: then it is done, and we look again. */
const MADE_BY_ANOTHER = new Set(['23505', '42P06', '42P07'])

const MIGRATION_NAME = /^(?<version>\d{4})\.do\./u

/** The newest migration that this program knows. */
export const newestMigration = (): number =>
  Math.max(...readdirSync(OWN_MIGRATIONS).map((name) => Number(MIGRATION_NAME.exec(name)?.groups?.['version'] ?? 0)))

/** Brings the schema up to date in one transaction: all of the missing migrations or none of them. */
export async function migrate(
  database: Pick<Database, 'pool'>,
  options: MigrateOptions = {},
): Promise<MigrationReport> {
  try {
    return await migrateOnce(database, options)
  } catch (error) {
    if (!MADE_BY_ANOTHER.has((error as { code?: string }).code ?? '')) throw inWords(error)
  }
  try {
    return await migrateOnce(database, options)
  } catch (error) {
    throw inWords(error)
  }
}

async function migrateOnce(database: Pick<Database, 'pool'>, options: MigrateOptions): Promise<MigrationReport> {
  const client = await database.pool.connect()
  try {
    await client.query('begin')
    const report = await runMigrations(client, options)
    await client.query('commit')
    return report
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  } finally {
    client.release()
  }
}

async function runMigrations(client: PoolClient, options: MigrateOptions): Promise<MigrationReport> {
  await lockVersionTable(client)
  const postgrator = new Postgrator({
    driver: 'pg',
    schemaTable: VERSION_TABLE,
    migrationPattern: join(escapePattern(options.folder ?? OWN_MIGRATIONS), '*.sql'),
    newline: 'LF',
    validateChecksums: true,
    execQuery: (sql) => client.query<Record<string, unknown>>(sql),
    execSqlScript: async (sql) => void (await client.query(sql)),
  })
  const [current, newest] = [await postgrator.getDatabaseVersion(), await postgrator.getMaxVersion()]
  if (current > newest) {
    throw new CannotOpenDatabase(
      'database-newer',
      `The database has migration ${current}, and this program only knows ${newest}: start a newer Sizhi.`,
    )
  }
  const target = options.target ?? newest
  const applied = await postgrator.migrate(String(target))
  return { applied: applied.map((migration) => migration.name), version: target }
}

/** Two servers that start together migrate one after the other. */
async function lockVersionTable(client: PoolClient): Promise<void> {
  const { rows } = await client.query<{ exists: boolean }>(
    `select to_regclass('${VERSION_TABLE}') is not null as exists`,
  )
  if (rows[0]?.exists === true) await client.query(`lock table ${VERSION_TABLE} in exclusive mode`)
}

const CHECKSUM_FAILED = /^MD5 checksum failed for migration \[(?<version>\d+)\]/u

function inWords(error: unknown): Error {
  if (error instanceof CannotOpenDatabase) return error
  const { message = '', code } = error as { message?: string; code?: string }
  const edited = CHECKSUM_FAILED.exec(message)?.groups?.['version']
  if (edited !== undefined) {
    return new CannotOpenDatabase(
      'migration-edited',
      `Migration ${edited.padStart(4, '0')} has been edited since it was applied to this database: ` +
        'put the file back and write the change as a new migration.',
      error,
    )
  }
  if (code === '42501') {
    return new CannotOpenDatabase(
      'rights-missing',
      `The database user may not bring the schema up to date (${message}).`,
      error,
    )
  }
  return new CannotOpenDatabase('migration-failed', `The schema could not be brought up to date (${message}).`, error)
}

/** A folder's name may hold characters that mean something in a pattern. */
function escapePattern(path: string): string {
  return path.replace(/[[\]{}()*?!]/gu, '\\$&')
}
