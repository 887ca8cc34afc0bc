import { join } from 'node:path'
import pg from 'pg'

import { listBackups } from '../embedded/backup.ts'
import { startEmbeddedEngine } from '../embedded/engine.ts'
import { dataFolders, SOCKET_NAME } from '../embedded/folders.ts'
import { APPLICATION_ROLE, PROGRAM } from './acting-as.ts'
import { AnnouncementBoard } from './announcement-board.ts'
import { AnnouncementListener } from './announcement-listener.ts'
import { columnValues } from './column-values.ts'
import { engineClientClass } from './engine-client.ts'
import { inspectServer, placeOf, unreachable } from './server-inspection.ts'
import { inTransaction } from './transaction.ts'

import type { Pool, PoolConfig } from 'pg'
import type { EmbeddedEngineOptions } from '../embedded/engine.ts'
import type { Database, DatabaseDescription, DatabaseEngine } from './database.ts'
import type { DatabaseClient } from './transaction.ts'

export type OpenDatabaseOptions =
  | { readonly databaseUrl: string }
  | EmbeddedEngineOptions
  /** An embedded engine that another process has started: the folder of its socket. */
  | { readonly socketFolder: string }

const CONNECTIONS = 8
const READING_CONNECTIONS = 4
/** Compiling a query that takes milliseconds takes longer than the query. */
const ON_POSTGRESQL = '-c timezone=UTC -c datestyle=ISO,YMD -c jit=off'
/** Parting a query that takes milliseconds takes longer than the query. */
const FOR_READING = `${ON_POSTGRESQL} -c role=${APPLICATION_ROLE} -c sizhi.viewer=${PROGRAM.viewer} -c default_transaction_read_only=on -c max_parallel_workers_per_gather=0`

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
    options: ON_POSTGRESQL,
  })
  try {
    await inspectServer(pool, place)
  } catch (error) {
    await pool.end()
    throw unreachable(error, place)
  }
  const board = new AnnouncementBoard(false)
  const readers = makePool({ connectionString: databaseUrl, max: READING_CONNECTIONS, options: FOR_READING })
  const listener = new AnnouncementListener(databaseUrl, board)
  return makeDatabase({
    engine: 'postgresql',
    pool,
    place,
    board,
    reading: (work) => withClient(readers, work),
    listen: () => listener.listen(),
    beforeClose: async () => {
      await listener.close()
      await readers.end()
    },
  })
}

async function withClient<T>(pool: Pool, work: (client: DatabaseClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    return await work(client)
  } finally {
    client.release()
  }
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
  readonly board?: AnnouncementBoard
  readonly reading?: Database['reading']
  /** Announcements of other servers: there are none on an embedded engine. */
  readonly listen?: () => Promise<void>
  readonly beforeClose?: () => Promise<void>
  readonly afterClose?: () => Promise<void>
}

function makeDatabase(parts: DatabaseParts): Database {
  const { engine, pool, board = new AnnouncementBoard(true) } = parts
  const transaction: Database['inTransaction'] = (work, actingAs = PROGRAM) =>
    inTransaction(pool, board, actingAs, work)
  let closing: Promise<void> | undefined
  let listening: Promise<void> | undefined
  return {
    engine,
    pool,
    inTransaction: transaction,
    reading: parts.reading ?? ((work) => transaction(work)),
    follow: async (follower) => {
      const unfollow = board.follow(follower)
      await (listening ??= parts.listen?.() ?? Promise.resolve())
      return unfollow
    },
    refreshStatistics: async (tables) => {
      await pool.query(`vacuum (analyze) ${tables.map((table) => `sizhi.${pg.escapeIdentifier(table)}`).join(', ')}`)
    },
    describe: () => describe(parts),
    backUp: async () => await parts.backUp?.(),
    close: () => (closing ??= closeParts(parts)),
  }
}

async function closeParts({ pool, beforeClose, afterClose }: DatabaseParts): Promise<void> {
  await beforeClose?.()
  await pool.end()
  await afterClose?.()
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
