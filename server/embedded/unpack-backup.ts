import { mkdirSync, openAsBlob } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import { postgis } from '@electric-sql/pglite-postgis'

import { DURABLE_PARAMETERS, DurableFileSystem, syncTree } from './durable-file-system.ts'

/** Makes the database folder of a copy that `takeBackup` wrote. The folder must not be there. */
export async function unpackBackup(copy: string, databaseFolder: string): Promise<void> {
  mkdirSync(databaseFolder, { recursive: true, mode: 0o700 })
  const engine = await PGlite.create({
    fs: new DurableFileSystem(databaseFolder),
    loadDataDir: await openAsBlob(copy),
    extensions: { postgis },
    startParams: DURABLE_PARAMETERS,
  })
  await engine.exec('checkpoint')
  await engine.close()
  syncTree(databaseFolder)
}
