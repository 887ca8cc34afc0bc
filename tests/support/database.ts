import { inject } from 'vitest'

import { migrate } from '../../server/db/migrate.ts'
import { openDatabase } from '../../server/db/pool.ts'

import type { Database } from '../../server/db/database.ts'
import type {} from './provided.ts'

const opened = new Set<Database>()

/**
 * The run's database, emptied and migrated: for `beforeAll` or the top of a test file. It is closed after the file.
 * The same tests get the embedded engine in one project and PostgreSQL in the other.
 */
export async function freshDatabase(): Promise<Database> {
  const database = await emptyDatabase()
  await migrate(database)
  return database
}

/** The run's database without our schema: for tests of the migrations themselves. */
export async function emptyDatabase(): Promise<Database> {
  const { engine, at } = inject('database')
  const database = await openDatabase(engine === 'postgresql' ? { databaseUrl: at } : { socketFolder: at })
  opened.add(database)
  await database.pool.query('drop schema if exists sizhi cascade')
  return database
}

export async function closeDatabases(): Promise<void> {
  await Promise.all([...opened].map((database) => database.close()))
  opened.clear()
}
