import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'

import { CannotOpenDatabase } from '../db/cannot-open.ts'
import { databaseFacts } from '../db/database-facts.ts'
import { openDatabase } from '../db/pool.ts'
import { askForBackup } from '../embedded/asked-backup.ts'
import { syncFolder, writeWhole } from '../file-store/safe-writes.ts'

import { copyHashed, copyTree } from './copied-files.ts'
import { MANIFEST_NAME, type Manifest } from './manifest.ts'
import { keptFolders } from './places.ts'
import { findProgram, runProgram } from './postgresql-programs.ts'
import { BackupProblem } from './problem.ts'

import type { Settings } from '../config.ts'
import type { Database } from '../db/database.ts'

export type BackupSettings = Pick<Settings, 'databaseUrl' | 'dataFolder' | 'filesFolder' | 'postgresqlPrograms'>
type DatabaseCopy = Pick<Manifest, 'engine' | 'database' | 'schemaVersion' | 'roles'> & {
  bytes: number
  sha256: string
}

const EMBEDDED_COPY = 'database.tar.gz'
const POSTGRESQL_COPY = 'database.dump'

/**
 * Copies database and files into a folder that is not there yet, with a manifest of everything. The database comes first: originals
 * never change and none is taken away, so that the files copied after it are all that it names. Gives the folder.
 * Throws `BackupProblem` or `CannotOpenDatabase`.
 */
export async function makeBackup(settings: BackupSettings, target: string, opened?: Database): Promise<string> {
  const folder = resolve(target)
  if (existsSync(folder)) throw new BackupProblem(`${folder} exists already: name a folder that does not.`)
  const unfinished = join(dirname(folder), `.${basename(folder)}.unfinished`)
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(unfinished, { recursive: true, mode: 0o700 }).catch((error: unknown) => {
    throw new BackupProblem(`${dirname(folder)} cannot be written (${(error as NodeJS.ErrnoException).code}).`, error)
  })
  try {
    const { bytes, sha256, ...copy } = await copyDatabase(settings, unfinished, opened)
    const files: Manifest['files'] = [{ path: copy.database, bytes, sha256 }]
    for (const [name, from] of Object.entries(keptFolders(settings)))
      files.push(...(await copyTree(from, unfinished, name)))
    const damaged = files.find((file) => file.path !== copy.database && basename(file.path) !== file.sha256)
    if (damaged) throw new BackupProblem(`The file ${damaged.path} is damaged, and no copy was made: run sizhi check.`)
    const manifest: Manifest = { format: 'sizhi-backup-1', takenAt: new Date().toISOString(), ...copy, files }
    await writeWhole(join(unfinished, MANIFEST_NAME), JSON.stringify(manifest, null, 1))
    await rename(unfinished, folder)
    await syncFolder(dirname(folder))
    return folder
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true })
    throw error
  }
}

async function copyDatabase(settings: BackupSettings, folder: string, opened?: Database): Promise<DatabaseCopy> {
  const { databaseUrl, dataFolder } = settings
  if (databaseUrl === null) return copyEmbedded(dataFolder, folder, opened)
  const database = opened ?? (await openDatabase({ databaseUrl }))
  try {
    const { postgresqlVersion } = await database.describe()
    const program = await findProgram('pg_dump', postgresqlVersion, settings.postgresqlPrograms)
    const dump = join(folder, 'unfinished.dump')
    await runProgram(program, databaseUrl, ['--format=custom', '--schema=sizhi', '--no-owner', `--file=${dump}`])
    const copied = await copyHashed(dump, join(folder, POSTGRESQL_COPY))
    await rm(dump)
    return { engine: 'postgresql', database: POSTGRESQL_COPY, ...(await databaseFacts(database)), ...copied }
  } finally {
    if (!opened) await database.close()
  }
}

/** A server that runs on the folder makes the copy itself: nobody else may open it. */
async function copyEmbedded(dataFolder: string, folder: string, opened?: Database): Promise<DatabaseCopy> {
  const names = await readdir(join(dataFolder, 'database')).catch(() => [])
  if (names.length === 0) throw new BackupProblem(`There is no database in ${dataFolder} to be copied.`)
  const taken = opened ? await fromOpen(opened) : await fromFolder(dataFolder)
  const { path, ...facts } = taken
  return {
    engine: 'embedded',
    database: EMBEDDED_COPY,
    ...facts,
    ...(await copyHashed(path, join(folder, EMBEDDED_COPY))),
  }
}

const fromOpen = async (database: Database) => {
  const facts = await databaseFacts(database)
  const path = await database.backUp()
  if (path === undefined) throw new BackupProblem('This database takes no copies of itself.')
  return { path, ...facts }
}

async function fromFolder(dataFolder: string) {
  try {
    const database = await openDatabase({ dataFolder, backUp: false })
    try {
      return await fromOpen(database)
    } finally {
      await database.close()
    }
  } catch (error) {
    if (!(error instanceof CannotOpenDatabase && error.code === 'folder-in-use')) throw error
  }
  const path = await askForBackup(dataFolder)
  if (path === undefined)
    throw new BackupProblem(`The server that runs on ${dataFolder} made no copy: see what it says, or stop it first.`)
  return { path, schemaVersion: null, roles: [] }
}
