import { join } from 'node:path'
import pg from 'pg'

import { listBackups } from '../embedded/backup.ts'
import { startEmbeddedEngine } from '../embedded/engine.ts'
import { dataFolders, SOCKET_NAME } from '../embedded/folders.ts'
import { columnValues } from './column-values.ts'
import { engineClientClass } from './engine-client.ts'
import { inspectServer, placeOf, unreachable } from './server-inspection.ts'
import { inTransaction } from './transaction.ts'

import type { Pool, PoolConfig } from 'pg'
import type { EmbeddedEngineOptions } from '../embedded/engine.ts'
import type { Database, DatabaseDescription, DatabaseEngine } from './database.ts'

export type OpenDatabaseOptions =
  | { readonly databaseUrl: string }
  | EmbeddedEngineOptions
  /** An embedded engine that another process has started: the folder of its socket. */
  | { readonly socketFolder: string }

const CONNECTIONS = 8

/**
 * Opens PostgreSQL by its address, or the embedded engine in its data folder. Throws `CannotOpenDatabase` with a sentence
 * for the person who starts it.
 */
export async function openDatabase(options: OpenDatabaseOptions): Promise<Database> {
  if ('databaseUrl' in options) return await openPostgresql(options.databaseUrl)
  if ('dataFolder' in options) return await openEmbedded(options)
  return makeDatabase({
    engine: 'embedded',
    pool: embeddedPool(options.socketFolder, () => Promise.resolve()),
    place: options.socketFolder,
  })
}

async function openPostgresql(databaseUrl: string): Promise<Database> {
  const place = placeOf(databaseUrl)
  const pool = makePool({
    connectionString: databaseUrl,
    connectionTimeoutMillis: 10_000,
    options: '-c timezone=UTC -c datestyle=ISO,YMD',
  })
  try {
    await inspectServer(pool, place)
  } catch (error) {
    await pool.end()
    throw unreachable(error, place)
  }
  return makeDatabase({ engine: 'postgresql', pool, place })
}

async function openEmbedded(options: EmbeddedEngineOptions): Promise<Database> {
  const engine = await startEmbeddedEngine(options)
  const { data, backups } = dataFolders(options.dataFolder)
  return makeDatabase({
    engine: 'embedded',
    pool: embeddedPool(engine.socketFolder, () => engine.whenReady()),
    place: data,
    backups,
    backUp: () => engine.backUp(),
    afterClose: () => engine.stop(),
  })
}

function embeddedPool(socketFolder: string, whenReady: () => Promise<void>): Pool {
  const Client = engineClientClass(join(socketFolder, SOCKET_NAME), whenReady)
  return makePool({ host: socketFolder, port: 5432, user: 'postgres', database: 'postgres', Client })
}

function makePool(config: PoolConfig): Pool {
  const pool = new pg.Pool({ max: CONNECTIONS, types: columnValues, ...config })
  // A connection that dies while nobody uses it is simply replaced.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

interface DatabaseParts {
  readonly engine: DatabaseEngine
  readonly pool: Pool
  readonly place: string
  readonly backups?: string
  readonly backUp?: () => Promise<string>
  readonly afterClose?: () => Promise<void>
}

function makeDatabase(parts: DatabaseParts): Database {
  const { engine, pool } = parts
  let closing: Promise<void> | undefined
  return {
    engine,
    pool,
    inTransaction: (work) => inTransaction(pool, work),
    describe: () => describe(parts),
    backUp: async () => await parts.backUp?.(),
    close: () => (closing ??= pool.end().then(() => parts.afterClose?.())),
  }
}

async function describe({ engine, pool, place, backups }: DatabaseParts): Promise<DatabaseDescription> {
  const { rows } = await pool.query<{ server: string; postgis: string }>(
    `select current_setting('server_version') as server,
            (select extversion from pg_extension where extname = 'postgis') as postgis`,
  )
  const newest = backups === undefined ? undefined : listBackups(backups)[0]
  return {
    engine,
    postgresqlVersion: rows[0]?.server.split(' ')[0] ?? '',
    postgisVersion: rows[0]?.postgis ?? '',
    place,
    newestBackupAt: newest?.takenAt.toISOString() ?? null,
  }
}
