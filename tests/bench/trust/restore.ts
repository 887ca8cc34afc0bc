import { statSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'

import { loadDemonstration } from '../../../seeds/seed.ts'
import { buildApp } from '../../../server/app.ts'
import { makeBackup } from '../../../server/backups/make-backup.ts'
import { restoreBackup } from '../../../server/backups/restore-backup.ts'
import { migrate } from '../../../server/db/migrate.ts'
import { openDatabase } from '../../../server/db/pool.ts'
import { paper } from '../../support/attachments-site.ts'
import { sizhi } from '../../support/command-line.ts'
import { openDesks } from '../../support/office-app.ts'
import { fetchSignedIn, rememberDesks } from '../../support/signed-in-fetch.ts'
import { attach, upload } from '../../support/uploads.ts'

import type { TrustPlace, TrustRow } from './row.ts'

const FILES = 50
const EMPTY_DATABASE = 'sizhi_restored'

async function emptyDatabaseBeside(databaseUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  await client.query(`create database ${EMPTY_DATABASE}`)
  await client.end()
  const url = new URL(databaseUrl)
  url.pathname = `/${EMPTY_DATABASE}`
  return url.href
}

async function seconds<T>(work: () => Promise<T>): Promise<[T, number]> {
  const begin = performance.now()
  const value = await work()
  return [value, Number(((performance.now() - begin) / 1000).toFixed(1))]
}

/** A copy of the demonstration and its files, brought back into an empty place, and `sizhi check` there. */
export async function restore({ databaseOptions, dataFolder, amount = FILES }: TrustPlace): Promise<TrustRow> {
  const databaseUrl = 'databaseUrl' in databaseOptions ? databaseOptions.databaseUrl : null
  const settings = { databaseUrl, dataFolder, filesFolder: null, postgresqlPrograms: null }
  const database = await openDatabase(databaseOptions)
  await migrate(database)
  await loadDemonstration({ database, progress: () => undefined })
  const app = buildApp({ database, webRoot: 'no such folder', settings: { host: '127.0.0.1', dataFolder } })
  const address = await app.listen({ host: '127.0.0.1', port: 0 })
  rememberDesks(address, await openDesks(database))
  const { data } = (await (await fetchSignedIn(`${address}/api/cases`)).json()) as { data: { id: string }[] }
  const site = { address, caseId: data[0]!.id }
  for (let index = 0; index < amount; index++) {
    const added = await attach(site, await upload(site, `第${index}份.pdf`, paper(`第 ${index} 份材料`)))
    if (!added.ok) throw new Error(await added.text())
  }
  await app.close()

  const copy = join(dataFolder, 'copies', 'last-night')
  const [, copying] = await seconds(() => makeBackup(settings, copy, database))
  await database.close()
  const place = {
    ...settings,
    databaseUrl: databaseUrl === null ? null : await emptyDatabaseBeside(databaseUrl),
    dataFolder: join(dataFolder, 'restored'),
  }
  const [{ manifest, problems }, restoring] = await seconds(() => restoreBackup(place, copy, () => undefined))
  const check = await sizhi(['check'], '', {
    LC_ALL: 'en',
    SIZHI_DATA_FOLDER: place.dataFolder,
    DATABASE_URL: place.databaseUrl ?? '',
  })
  if (check.code !== 0) console.error(check.err)
  const bytes = manifest.files.reduce((sum, file) => sum + statSync(join(copy, file.path)).size, 0)
  return {
    'files in the copy': manifest.files.length,
    'megabytes of it': Number((bytes / 1024 / 1024).toFixed(1)),
    'copied in, s': copying,
    'restored in, s': restoring,
    'problems found': problems.length,
    'exit code of sizhi check': check.code ?? -1,
  }
}
