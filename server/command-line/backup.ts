import { makeBackup } from '../backups/make-backup.ts'
import { readManifest } from '../backups/manifest.ts'
import { BackupProblem } from '../backups/problem.ts'
import { restoreBackup } from '../backups/restore-backup.ts'
import { readSettings, UnusableSettings } from '../config.ts'
import { CannotOpenDatabase } from '../db/cannot-open.ts'
import { problemSentence } from '../../geodata/words/problem-sentences.ts'

import { CommandProblem, commandLanguage, UsageError } from './problems.ts'

const progress = (sentence: string): void => console.error(sentence)

const SHOWN_PROBLEMS = 20
const MEGABYTE = 1024 * 1024

function onlyFolder([folder, ...more]: string[]): string {
  if (folder === undefined || folder.startsWith('-')) throw new UsageError('The folder is missing.')
  if (more.length > 0) throw new UsageError(`The argument "${more[0]}" is not known.`)
  return folder
}

/** What stops a copy for a reason that a person can mend is one sentence. */
async function inWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const isForThePerson =
      error instanceof BackupProblem || error instanceof CannotOpenDatabase || error instanceof UnusableSettings
    throw isForThePerson ? new CommandProblem(error.message) : error
  }
}

/** Copies database and files of the settings into a new folder. */
export const backupCommand = async (args: string[]): Promise<void> => {
  const target = onlyFolder(args)
  await inWords(async () => {
    const folder = await makeBackup(readSettings(process.env, []), target)
    const { files } = await readManifest(folder)
    const megabytes = files.reduce((sum, { bytes }) => sum + bytes, 0) / MEGABYTE
    console.log(`${folder}: ${files.length} files, ${megabytes.toFixed(1)} MB`)
  })
}

/** Brings a copy back into the empty place of the settings, after all of it was read through. */
export const restoreCommand = async (args: string[]): Promise<void> => {
  const source = onlyFolder(args)
  await inWords(async () => {
    const { manifest, problems } = await restoreBackup(readSettings(process.env, []), source, progress)
    for (const problem of problems.slice(0, SHOWN_PROBLEMS)) progress(problemSentence(problem, commandLanguage()))
    if (problems.length > 0)
      throw new BackupProblem(
        `The copy was not restored: ${problems.length} problem(s) were found in it. The place is empty as before.`,
      )
    console.log(
      `The copy of ${manifest.takenAt} is restored: ${manifest.files.length} files, nothing wrong was found in it.`,
    )
  })
}
