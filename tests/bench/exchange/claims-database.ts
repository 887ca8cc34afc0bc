import { chmodSync, createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

import { migrate } from '../../../server/db/migrate.ts'
import { openDatabase } from '../../../server/db/pool.ts'
import { startPostgresqlServer } from '../../support/postgresql-server.ts'
import { inventedClaims } from '../overlaps/invented-claims.ts'

import type { Pool } from 'pg'

export const COUNTY = '450621'
const SIZE = 100_000
const SEED = 1981
/** Columns of a table as COPY writes it: with what a register says, or a number and the outline alone. */
const WITH_FACTS = 9
const FORMS = {
  facts: {
    columns:
      'id bigint, county_code text, village text, number text, party text, land_class text, state text, claimed_on text, shape geometry',
    holder: 'party',
    facts: `jsonb_build_object('村', village, '地类', land_class, '状态', state, '申报日', claimed_on)`,
  },
  bare: { columns: 'number text, shape geometry', holder: 'null', facts: `'{}'::jsonb` },
} as const

export type ClaimsDatabase = {
  readonly address: string
  readonly claims: number
  readonly pool: Pool
}

async function columnsOf(path: string): Promise<number> {
  const file = await open(path)
  try {
    for await (const line of file.readLines()) return line.split('\t').length
    return 0
  } finally {
    await file.close()
  }
}

/** All claims of the table as parcels of one county. The table is read by the server of PostgreSQL, which is on this machine. */
async function load(pool: Pool, path: string): Promise<number> {
  const form = FORMS[(await columnsOf(path)) === WITH_FACTS ? 'facts' : 'bare']
  await pool.query(`create table public.given (${form.columns})`)
  await pool.query(`copy public.given from '${path.replaceAll("'", "''")}'`)
  await pool.query(`
    insert into sizhi.county (county_code, name) values ('${COUNTY}', '试验县');
    insert into sizhi.parcel_import (county_code, layer, file_name, sha256, rows_read, left_out, imported_by, imported_at)
      values ('${COUNTY}', 'claim', 'claims.tsv', repeat('0', 64), 1, '[]', 'bench', now());
    insert into sizhi.parcel (county_code, layer, number, holder, facts, import_id, central_meridian_degrees, geometry)
      select '${COUNTY}', 'claim', number, ${form.holder}, ${form.facts}, import_id, 3 * round(st_xmin(shape) / 3), shape
      from public.given cross join sizhi.parcel_import;
    drop table public.given`)
  await pool.query('vacuum analyze')
  const { rows } = await pool.query<{ claims: number }>('select count(*)::integer as claims from sizhi.parcel')
  return rows[0]!.claims
}

async function inventedTable(folder: string): Promise<string> {
  const path = join(folder, 'invented.tsv')
  await pipeline(Readable.from(inventedClaims(SIZE, SEED)), createWriteStream(path))
  // PostgreSQL, which reads it, is another user.
  chmodSync(folder, 0o755)
  return path
}

/** A database of our own schema with the claims of a table, and a folder for files, both gone afterwards. */
export async function withClaims(
  given: string | undefined,
  work: (database: ClaimsDatabase, folder: string) => Promise<void>,
): Promise<void> {
  const server = await startPostgresqlServer()
  if (!server) throw new Error('PostgreSQL with PostGIS is not installed.')
  const folder = mkdtempSync(join(tmpdir(), 'sizhi-exchange-'))
  try {
    const { address } = server
    const database = await openDatabase({ databaseUrl: address })
    try {
      await migrate(database)
      const claims = await load(database.pool, given ?? (await inventedTable(folder)))
      await work({ address, claims, pool: database.pool }, folder)
    } finally {
      await database.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
    await server.stop()
  }
}

/** The same database as programs of GDAL and map servers are told of it. */
export function connectionWords(address: string): string {
  const { hostname, port, username, pathname } = new URL(address)
  return `host=${hostname} port=${port} user=${username} dbname=${pathname.slice(1)}`
}
