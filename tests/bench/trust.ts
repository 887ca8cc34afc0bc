/**
 * What can be relied on: `npm run bench -- trust [ROW|all] [embedded|postgresql|all] [AMOUNT] [SEED]`. Each row is a measurement of its own on
 * a database of its own; a table per engine.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { embeddedTemplate } from '../support/embedded-template.ts'
import { startPostgresqlServer } from '../support/postgresql-server.ts'

import type { OpenDatabaseOptions } from '../../server/db/pool.ts'
import type { TrustPlace, TrustRow } from './trust/row.ts'

const SEED = 2026
const ENGINES = ['embedded', 'postgresql'] as const

const ROWS: Readonly<Record<string, () => Promise<(place: TrustPlace) => Promise<TrustRow>>>> = {
  hostile: async () => (await import('./trust/hostile.ts')).hostile,
  editors: async () => (await import('./trust/editors.ts')).editors,
  rights: async () => (await import('./trust/rights.ts')).rights,
  restore: async () => (await import('./trust/restore.ts')).restore,
  phone: async () => (await import('./trust/phone.ts')).phone,
}

async function measured(row: string, engine: (typeof ENGINES)[number]): Promise<TrustRow> {
  const load = ROWS[row]
  if (!load) throw new Error(`Which row? One of: ${Object.keys(ROWS).join(', ')}.`)
  const [amount, seed] = [process.argv[5], process.argv[6]]
  const dataFolder = mkdtempSync(join(tmpdir(), 'sizhi-trust-'))
  const server = engine === 'postgresql' ? await startPostgresqlServer({ syncs: true }) : undefined
  try {
    if (engine === 'postgresql' && !server) return { [row]: 'PostgreSQL with PostGIS is not installed' }
    const databaseOptions: OpenDatabaseOptions = server
      ? { databaseUrl: server.address }
      : { dataFolder, templateFolder: await embeddedTemplate(), backUp: false }
    const measure = await load()
    return await measure({
      databaseOptions,
      dataFolder,
      seed: Number(seed ?? SEED),
      ...(amount !== undefined && { amount: Number(amount) }),
    })
  } finally {
    await server?.stop()
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

export async function run(): Promise<void> {
  const [asked = 'all', engine = 'all'] = process.argv.slice(3)
  for (const row of asked === 'all' ? Object.keys(ROWS) : [asked]) {
    const results: Record<string, TrustRow> = {}
    for (const one of ENGINES.filter((each) => engine === 'all' || each === engine))
      results[one] = await measured(row, one)
    const names = [...new Set(Object.values(results).flatMap((result) => Object.keys(result)))]
    console.log(row)
    console.table(
      Object.fromEntries(
        names.map((name) => [
          name,
          Object.fromEntries(Object.entries(results).map(([each, result]) => [each, result[name] ?? ''])),
        ]),
      ),
    )
  }
}
