import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'

import { databaseFacts, dropEverything, isEmptyDatabase, makeRoles } from '../db/database-facts.ts'
import { migrate, newestMigration } from '../db/migrate.ts'
import { openDatabase } from '../db/pool.ts'
import { unpackBackup } from '../embedded/unpack-backup.ts'
import { OriginalFiles } from '../file-store/original-files.ts'
import { syncFolder } from '../file-store/safe-writes.ts'
import { checkRecords } from '../integrity/check-records.ts'

import { copyHashed } from './copied-files.ts'
import { readManifest, verifyManifest, type Manifest } from './manifest.ts'
import { keptFolders, madeReadyBeside } from './places.ts'
import { findProgram, runProgram } from './postgresql-programs.ts'
import { BackupProblem } from './problem.ts'

import type { Problem } from '../../geodata/problems.ts'
import type { Database } from '../db/database.ts'
import type { BackupSettings } from './make-backup.ts'

export type Restored = {
  readonly manifest: Manifest
  /** Whatever `sizhi check` finds in it; where there is anything, nothing was switched in. */
  readonly problems: readonly Problem[]
}

const STAGING = 'restoring'
const isEmptyFolder = async (folder: string): Promise<boolean> => (await readdir(folder).catch(() => [])).length === 0

/**
 * Brings a copy back into an empty place: an empty PostgreSQL database or a data folder without a database, and no originals. Every file
 * is held against the manifest first; all is restored beside its place, brought up to date and read through, and only
 * then moved in. Throws `BackupProblem` or `CannotOpenDatabase`, and leaves the place empty.
 */
export async function restoreBackup(
  settings: BackupSettings,
  source: string,
  progress: (sentence: string) => void,
): Promise<Restored> {
  const folder = resolve(source)
  const manifest = await readManifest(folder)
  await refuseWrongPlace(settings, manifest)
  progress(`Holding ${manifest.files.length} files against their hashes …`)
  await verifyManifest(folder, manifest)
  const staging = join(resolve(settings.dataFolder), STAGING)
  const clear = () =>
    Promise.all(readyFolders(staging, settings).map((each) => rm(each, { recursive: true, force: true })))
  await clear()
  await mkdir(staging, { recursive: true, mode: 0o700 })
  try {
    const problems = await restoreInto(staging, settings, folder, manifest, progress)
    // Originals lie in their place by now: a database that names files is never without them.
    if (problems.length === 0 && manifest.engine === 'embedded')
      await moveFolder(join(staging, 'database'), join(resolve(settings.dataFolder), 'database'))
    return { manifest, problems }
  } finally {
    await clear()
  }
}

const readyFolders = (staging: string, settings: BackupSettings): string[] => [
  staging,
  ...Object.values(keptFolders(settings)).map(madeReadyBeside),
]

/** Where a file of the copy is made ready. */
function readyPath(path: string, settings: BackupSettings): string {
  const [kind = '', ...below] = path.split('/')
  const place = new Map<string, string>(Object.entries(keptFolders(settings))).get(kind)
  if (place === undefined) throw new BackupProblem(`The copy names ${path}, which has no place in this Sizhi.`)
  return join(madeReadyBeside(place), ...below)
}

async function refuseWrongPlace(settings: BackupSettings, { engine, schemaVersion }: Manifest): Promise<void> {
  const own = settings.databaseUrl === null ? 'embedded' : 'postgresql'
  if (engine !== own)
    throw new BackupProblem(
      engine === 'embedded'
        ? 'This copy is of an embedded database: restore it without DATABASE_URL.'
        : 'This copy is of a PostgreSQL database: set DATABASE_URL to an empty one.',
    )
  const newest = newestMigration()
  if (schemaVersion !== null && schemaVersion > newest)
    throw new BackupProblem(
      `The copy has migration ${schemaVersion}, and this program only knows ${newest}: restore it with a newer Sizhi.`,
    )
  if (own === 'embedded' && existsSync(join(settings.dataFolder, 'database')))
    throw new BackupProblem(`There is a database in ${settings.dataFolder}: name an empty folder in SIZHI_DATA_FOLDER.`)
  for (const place of Object.values(keptFolders(settings)))
    if (!(await isEmptyFolder(place))) throw new BackupProblem(`There are files in ${place}: name an empty folder.`)
}

async function restoreInto(
  staging: string,
  settings: BackupSettings,
  folder: string,
  manifest: Manifest,
  progress: (sentence: string) => void,
): Promise<Problem[]> {
  progress('Restoring the files …')
  for (const { path } of manifest.files)
    if (path !== manifest.database) await copyHashed(join(folder, path), readyPath(path, settings))
  progress('Restoring the database …')
  const copy = join(folder, manifest.database)
  const { databaseUrl } = settings
  if (databaseUrl === null) await unpackBackup(copy, join(staging, 'database'))
  const database = await openDatabase(databaseUrl === null ? { dataFolder: staging, backUp: false } : { databaseUrl })
  let isOurs = databaseUrl === null
  try {
    if (databaseUrl !== null) {
      if (!(await isEmptyDatabase(database)))
        throw new BackupProblem('The database of DATABASE_URL holds a Sizhi already: name an empty one.')
      isOurs = true
      await restorePostgresql(database, settings, databaseUrl, copy, manifest)
    }
    await migrate(database)
    progress('Reading all of it through …')
    const originals = new OriginalFiles(madeReadyBeside(keptFolders(settings).files))
    const { problems } = await database.inTransaction((client) => checkRecords(client, originals))
    if (problems.length === 0) await moveOriginals(settings)
    else if (databaseUrl !== null) await dropEverything(database)
    return [...problems]
  } catch (error) {
    if (isOurs && databaseUrl !== null) await dropEverything(database).catch(() => undefined)
    throw error
  } finally {
    await database.close()
  }
}

async function restorePostgresql(
  database: Database,
  { postgresqlPrograms }: BackupSettings,
  databaseUrl: string,
  copy: string,
  { roles }: Manifest,
): Promise<void> {
  const { postgresqlVersion } = await database.describe()
  const program = await findProgram('pg_restore', postgresqlVersion, postgresqlPrograms)
  await makeRoles(database, roles)
  await runProgram(program, databaseUrl, ['--exit-on-error', '--single-transaction', '--no-owner', copy])
  const { schemaVersion } = await databaseFacts(database)
  if (schemaVersion === null) throw new BackupProblem('The copy of the database holds no Sizhi.')
}

async function moveOriginals(settings: BackupSettings): Promise<void> {
  const ready = Object.values(keptFolders(settings)).filter((place) => existsSync(madeReadyBeside(place)))
  // All were empty when the restoring began: what came since then is somebody's.
  for (const place of ready.filter((each) => existsSync(each)))
    await rmdir(place).catch((error: unknown) => {
      throw new BackupProblem(`Files came to ${place} meanwhile: name an empty folder.`, error)
    })
  for (const place of ready) await moveFolder(madeReadyBeside(place), place)
}

async function moveFolder(from: string, to: string): Promise<void> {
  await rename(from, to)
  await syncFolder(dirname(to))
}
