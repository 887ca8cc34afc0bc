/**
 * What counties cost in the product: taking in, searching, following up a change, room on the disk:
 * `npm run bench -- scale CLAIMS.tsv [embedded]`, on PostgreSQL unless the embedded engine is named. docs/scale.md computes from it.
 */
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'

import { NOTHING_CHOSEN } from '../../geodata/exchange/file/reading-choices.ts'
import { LEAST_OVERLAP } from '../../geodata/claims/classify-overlap.ts'
import { migrate } from '../../server/db/migrate.ts'
import { openDatabase } from '../../server/db/pool.ts'
import { overlapSearchRepository } from '../../server/db/repositories/overlap-searches.ts'
import { PARCEL_TABLES, parcelRepository } from '../../server/db/repositories/parcels.ts'
import { changeParcel } from '../../server/usecases/change-parcel.ts'
import { importParcels } from '../../server/usecases/import-parcels.ts'
import { searchCounty } from '../../server/usecases/search-county.ts'
import { startPostgresqlServer } from '../support/postgresql-server.ts'
import { countyTables, type CountyTable } from './scale/county-tables.ts'

import type { Database } from '../../server/db/database.ts'

const CHANGES = 101

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

const load = (): string => `load ${loadavg()[0]!.toFixed(1)}`

async function takeIn(database: Database, { countyCode, path }: CountyTable): Promise<void> {
  const sha256 = createHash('sha256').update(readFileSync(path)).digest('hex')
  await importParcels(database, {
    countyCode,
    countyName: countyCode,
    layer: 'claim',
    path,
    sha256,
    fileName: 'claims.tsv',
    choices: NOTHING_CHOSEN,
    importedBy: 'bench',
  })
}

async function search(database: Database, { countyCode }: CountyTable): Promise<void> {
  const order = {
    layers: ['claim' as const],
    leastMu: LEAST_OVERLAP.mu,
    leastShare: LEAST_OVERLAP.shareOfSmaller,
    startedBy: 'bench',
    startedAt: new Date().toISOString(),
  }
  const id = await database.inTransaction((client) => overlapSearchRepository(client).start(countyCode, order, 'bench'))
  if (id === undefined) throw new Error('A search is running already.')
  const watch = { signal: new AbortController().signal, onProgress: () => undefined }
  await searchCounty(database, { countyCode, id, ...order }, watch)
}

/** Parcels spread evenly over all counties. */
async function parcelsSpread(database: Database): Promise<{ countyCode: string; parcelId: number }[]> {
  const { rows } = await database.pool.query<{ countyCode: string; parcelId: number }>(
    `select county_code as "countyCode", parcel_id as "parcelId" from (
       select county_code, parcel_id, row_number() over (order by county_code, parcel_id) - 1 as place, count(*) over () as total
       from sizhi.parcel
     ) as numbered
     where place * $1 / total > (place - 1) * $1 / total or place = 0
     order by place`,
    [CHANGES],
  )
  return rows
}

/** Milliseconds of each of many changes, each of another parcel, which moves a little to the east; the shortest first. */
async function changes(database: Database): Promise<number[]> {
  const times: number[] = []
  for (const { countyCode, parcelId } of await parcelsSpread(database)) {
    const [before] = await database.inTransaction((client) =>
      parcelRepository(client, countyCode).read([parcelId], true),
    )
    const moved = JSON.parse(JSON.stringify(before!.geometry), (_key, value: unknown) =>
      Array.isArray(value) && typeof value[0] === 'number' ? [value[0] + 1e-5, value[1]] : value,
    ) as NonNullable<typeof before>['geometry']
    const body = { geometry: moved, changedBy: 'bench', reason: 'bench' }
    const change = () =>
      database.inTransaction((client) => changeParcel(client, countyCode, parcelId, before!.version, body))
    times.push(1000 * (await seconds(change)))
  }
  return times.sort((one, other) => one - other)
}

async function room(database: Database) {
  await database.refreshStatistics(PARCEL_TABLES)
  const { rows } = await database.pool.query<{ name: string; rows: string; bytes: string; indexBytes: string }>(
    `select relname as name, reltuples::bigint as rows, pg_total_relation_size(oid) as bytes,
       pg_indexes_size(oid) as "indexBytes"
     from pg_class where relnamespace = 'sizhi'::regnamespace and relname = any ($1) order by 1`,
    [PARCEL_TABLES],
  )
  const parcels = Number(rows.find(({ name }) => name === 'parcel')?.rows)
  return rows.map(({ name, rows: count, bytes, indexBytes }) => ({
    table: name,
    rows: Number(count),
    megabytes: Number((Number(bytes) / 2 ** 20).toFixed(1)),
    'of them indexes': Number((Number(indexBytes) / 2 ** 20).toFixed(1)),
    'bytes per parcel': Math.round(Number(bytes) / parcels),
  }))
}

const middle = (times: readonly number[]): number => [...times].sort((one, other) => one - other)[times.length >> 1]!

async function measure(database: Database, path: string, folder: string): Promise<void> {
  const tables = await countyTables(path, folder)
  const taking: number[] = []
  const searching: number[] = []
  for (const table of tables) {
    taking.push(await seconds(() => takeIn(database, table)))
    searching.push(await seconds(() => search(database, table)))
    console.log(
      `${table.countyCode}: taken in in ${taking.at(-1)!.toFixed(1)} s, searched and recorded in ${searching.at(-1)!.toFixed(1)} s, ${load()}`,
    )
  }
  const rooms = await room(database)
  const times = await changes(database)
  console.log(
    `${database.engine}, ${tables.length} counties: one taken in in ${middle(taking).toFixed(1)} s, searched in ${middle(searching).toFixed(1)} s (medians)`,
  )
  const at = (share: number): string => times[Math.floor(share * (times.length - 1))]!.toFixed(0)
  console.log(
    `one outline changed, ${times.length} times: median ${at(0.5)} ms, 90 of 100 within ${at(0.9)} ms, all within ${at(1)} ms, ${load()}`,
  )
  console.table(rooms)
}

async function onPostgresql(path: string, folder: string): Promise<void> {
  const server = await startPostgresqlServer()
  if (!server) throw new Error('PostgreSQL with PostGIS is not installed.')
  try {
    await measureOn(await openDatabase({ databaseUrl: server.address }), path, folder)
  } finally {
    await server.stop()
  }
}

const onEmbeddedEngine = async (path: string, folder: string): Promise<void> =>
  measureOn(await openDatabase({ dataFolder: join(folder, 'data') }), path, folder)

async function measureOn(database: Database, path: string, folder: string): Promise<void> {
  try {
    await migrate(database)
    await measure(database, path, folder)
  } finally {
    await database.close()
  }
}

export async function run(): Promise<void> {
  const [path, engine] = process.argv.slice(3)
  if (path === undefined) throw new Error('Name a table of claims.')
  const folder = mkdtempSync(join(tmpdir(), 'sizhi-scale-'))
  try {
    await (engine === 'embedded' ? onEmbeddedEngine : onPostgresql)(path, folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
