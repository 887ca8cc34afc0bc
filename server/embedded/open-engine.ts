import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { postgis } from '@electric-sql/pglite-postgis'

import { DURABLE_PARAMETERS, DurableFileSystem, syncTree } from './durable-file-system.ts'

import type { DataFolders } from './folders.ts'

export interface OpenEngineOptions {
  readonly folders: DataFolders
  readonly templateFolder: string | null
  readonly progress: (sentence: string) => void
}

/** Opens the database folder, made first when there is none. The caller holds the lock of the data folder. */
export async function openEngine(options: OpenEngineOptions): Promise<PGlite> {
  const { folders, progress } = options
  if (existsSync(folders.preparing)) rmSync(folders.database, { recursive: true, force: true })
  if (existsSync(join(folders.database, 'PG_VERSION'))) return await openFolder(folders.database)

  writeFileSync(folders.preparing, 'The database folder beside this file is being made.\n')
  const engine = await prepare(options)
  syncTree(folders.database)
  rmSync(folders.preparing)
  progress('The database folder is ready.')
  return engine
}

async function prepare({ folders, templateFolder, progress }: OpenEngineOptions): Promise<PGlite> {
  if (templateFolder !== null && existsSync(join(templateFolder, 'PG_VERSION'))) {
    progress('Copying a prepared database folder …')
    cpSync(templateFolder, folders.database, { recursive: true })
    return await openFolder(folders.database)
  }
  progress('Making the database folder, once (about 15 seconds) …')
  mkdirSync(folders.database, { recursive: true, mode: 0o700 })
  const engine = await openFolder(folders.database)
  await engine.exec('create extension if not exists postgis')
  await engine.exec('checkpoint')
  return engine
}

async function openFolder(folder: string): Promise<PGlite> {
  return await PGlite.create({
    fs: new DurableFileSystem(folder),
    extensions: { postgis },
    startParams: DURABLE_PARAMETERS,
  })
}
