/**
 * What a county costs in the product, on PostgreSQL: taking in, searching, following up a change, room on the disk:
 * `npm run bench -- scale CLAIMS.tsv`. docs/scale.md computes from it.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { loadavg } from 'node:os'

import { LEAST_OVERLAP } from '../../geodata/claims/classify-overlap.ts'
import { migrate } from '../../server/db/migrate.ts'
import { openDatabase } from '../../server/db/pool.ts'
import { overlapSearchRepository } from '../../server/db/repositories/overlap-searches.ts'
import { parcelRepository } from '../../server/db/repositories/parcels.ts'
import { changeParcel } from '../../server/usecases/change-parcel.ts'
import { importParcels } from '../../server/usecases/import-parcels.ts'
import { searchCounty } from '../../server/usecases/search-county.ts'
import { startPostgresqlServer } from '../support/postgresql-server.ts'

import type { Database } from '../../server/db/database.ts'

const COUNTY = '450601'
const CHANGES = 101
const TABLES = ['parcel', 'parcel_afar', 'parcel_cell', 'parcel_overlap']

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await work()
  return Number(((performance.now() - start) / 1000).toFixed(2))
}

async function search(database: Database): Promise<void> {
  const order = {
    layers: ['claim' as const],
    leastMu: LEAST_OVERLAP.mu,
    leastShare: LEAST_OVERLAP.shareOfSmaller,
    startedBy: 'bench',
    startedAt: new Date().toISOString(),
  }
  const id = await database.inTransaction((client) => overlapSearchRepository(client).start(COUNTY, order))
  if (id === undefined) throw new Error('A search is running already.')
  const watch = { signal: new AbortController().signal, onProgress: () => undefined }
  await searchCounty(database, { countyCode: COUNTY, id, ...order }, watch)
}

/** Milliseconds of each of many changes, each of another parcel, which moves a little to the east. */
async function changes(database: Database, parcels: number): Promise<number[]> {
  const times: number[] = []
  for (let change = 0; change < CHANGES; change++) {
    const at = 1 + Math.floor(((change + 0.5) * parcels) / CHANGES)
    const [before] = await database.inTransaction((client) => parcelRepository(client, COUNTY).read([at], true))
    if (!before) throw new Error(`There is no parcel ${at}.`)
    const moved = JSON.parse(JSON.stringify(before.geometry), (_key, value: unknown) =>
      Array.isArray(value) && typeof value[0] === 'number' ? [value[0] + 1e-5, value[1]] : value,
    ) as typeof before.geometry
    const body = { geometry: moved, changedBy: 'bench', reason: 'bench' }
    times.push(
      1000 *
        (await seconds(() =>
          database.inTransaction((client) => changeParcel(client, COUNTY, at, before.version, body)),
        )),
    )
  }
  return times.sort((one, other) => one - other)
}

async function room(database: Database, parcels: number) {
  await database.pool.query('vacuum analyze')
  const { rows } = await database.pool.query<{ name: string; rows: string; bytes: string; indexBytes: string }>(
    `select relname as name, reltuples::bigint as rows, pg_total_relation_size(oid) as bytes,
       pg_indexes_size(oid) as "indexBytes"
     from pg_class where relnamespace = 'sizhi'::regnamespace and relname = any ($1) order by 1`,
    [TABLES],
  )
  return rows.map(({ name, rows: count, bytes, indexBytes }) => ({
    table: name,
    rows: Number(count),
    megabytes: Number((Number(bytes) / 2 ** 20).toFixed(1)),
    'of them indexes': Number((Number(indexBytes) / 2 ** 20).toFixed(1)),
    'bytes per parcel': Math.round(Number(bytes) / parcels),
  }))
}

async function measure(database: Database, path: string): Promise<void> {
  const sha256 = createHash('sha256').update(readFileSync(path)).digest('hex')
  const given = {
    countyCode: COUNTY,
    countyName: '甲县',
    layer: 'claim' as const,
    path,
    sha256,
    fileName: 'claims.tsv',
    referenceSystem: null,
    importedBy: 'bench',
  }
  console.log(`load ${loadavg()[0]!.toFixed(1)}`)
  const taking = await seconds(() => importParcels(database, given))
  const parcels = await database.inTransaction((client) => parcelRepository(client, COUNTY).count(['claim']))
  const searching = await seconds(() => search(database))
  const rooms = await room(database, parcels)
  const times = await changes(database, parcels)
  console.log(`${parcels} parcels: taken in in ${taking} s, searched and recorded in ${searching} s`)
  const at = (share: number): string => times[Math.floor(share * (times.length - 1))]!.toFixed(0)
  console.log(`one outline changed: median ${at(0.5)} ms, 90 of 100 within ${at(0.9)} ms, all within ${at(1)} ms`)
  console.table(rooms)
}

export async function run(): Promise<void> {
  const [path] = process.argv.slice(3)
  if (path === undefined) throw new Error('Name a table of claims.')
  const server = await startPostgresqlServer()
  if (!server) throw new Error('PostgreSQL with PostGIS is not installed.')
  const database = await openDatabase({ databaseUrl: server.address })
  try {
    await migrate(database)
    await measure(database, path)
  } finally {
    await database.close()
    await server.stop()
  }
}
