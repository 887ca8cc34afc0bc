import { upgrade } from '../backups/before-upgrade.ts'
import { BackupProblem } from '../backups/problem.ts'
import { readSettings, UnusableSettings } from '../config.ts'
import { CannotOpenDatabase } from '../db/cannot-open.ts'
import { distribute } from '../db/distribute.ts'
import { openDatabase } from '../db/pool.ts'
import { loadDemonstration } from '../../seeds/seed.ts'

import { CommandProblem, UsageError } from './problems.ts'

import type { Database } from '../db/database.ts'

const progress = (sentence: string): void => console.error(sentence)

const withoutArguments = (args: readonly string[]): void => {
  if (args.length > 0) throw new UsageError(`The argument "${args[0]}" is not known.`)
}

/** Opens the database of the settings, brings it up to date, works, and closes it. */
export async function withDatabase(work: (database: Database) => Promise<void>): Promise<void> {
  try {
    const settings = readSettings(process.env, [])
    const { databaseUrl, dataFolder } = settings
    const database = await openDatabase(databaseUrl === null ? { dataFolder, progress } : { databaseUrl })
    try {
      await upgrade(database, settings, progress)
      await work(database)
    } finally {
      await database.close()
    }
  } catch (error) {
    const isForThePerson =
      error instanceof CannotOpenDatabase || error instanceof UnusableSettings || error instanceof BackupProblem
    throw isForThePerson ? new CommandProblem(error.message) : error
  }
}

export const serveCommand = async (args: string[]): Promise<void> => {
  // main.ts reads the arguments after the script's name.
  process.argv.splice(2, Infinity, ...args)
  await import('../main.ts')
}

export const migrateCommand = async (args: string[]): Promise<void> => {
  const isForCluster = args[0] === '--citus'
  withoutArguments(isForCluster ? args.slice(1) : args)
  await withDatabase(async (database) => {
    if (!isForCluster) return
    const { reference, distributed } = await distribute(database)
    progress(`Laid out now: ${distributed.length} tables by county, ${reference.length} on every node.`)
  })
}

export const seedCommand = async (args: string[]): Promise<void> => {
  withoutArguments(args)
  await withDatabase((database) => loadDemonstration({ database, progress }))
}
