import { join } from 'node:path'

import { databaseFacts } from '../db/database-facts.ts'
import { migrate, newestMigration, type MigrationReport } from '../db/migrate.ts'

import { makeBackup, type BackupSettings } from './make-backup.ts'

import type { Settings } from '../config.ts'
import type { Database } from '../db/database.ts'

/**
 * Brings a database up to date, and before that copies one that holds something and lacks migrations: the embedded one always, PostgreSQL
 * where SIZHI_BACKUP_FOLDER says where to. A copy that fails leaves the database as it was.
 */
export async function upgrade(
  database: Database,
  settings: BackupSettings & Pick<Settings, 'backupFolder'>,
  progress: (sentence: string) => void,
): Promise<MigrationReport> {
  const { schemaVersion } = await databaseFacts(database)
  const newest = newestMigration()
  if (schemaVersion !== null && schemaVersion < newest) await copyBefore(schemaVersion, newest)
  return migrate(database)

  async function copyBefore(from: number, to: number): Promise<void> {
    const step = `The schema goes from ${from} to ${to}`
    if (database.engine === 'embedded')
      progress(`${step}; a copy was made before: ${(await database.backUp()) ?? 'none'}`)
    else if (settings.backupFolder === null)
      progress(`${step}; no copy was made before, as SIZHI_BACKUP_FOLDER is not set.`)
    else {
      const day = new Date().toISOString().slice(0, 19).replaceAll(':', '-')
      const target = join(settings.backupFolder, `before-${from}-to-${to}-${day}Z`)
      progress(`${step}; a copy is made before in ${await makeBackup(settings, target, database)}`)
    }
  }
}
