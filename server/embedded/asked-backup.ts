import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'

import { listBackups } from './backup.ts'
import { dataFolders } from './folders.ts'

const LOOKED_AT_EVERY_MILLISECONDS = 1000
const DEADLINE_MILLISECONDS = 15 * 60_000

const askedPath = (backups: string): string => join(backups, 'asked-for')

/** For another process of this machine: the engine that holds the data folder sees the file, makes a copy and takes it away. */
export const isBackupAsked = (backups: string): boolean => existsSync(askedPath(backups))
export const answerAsked = (backups: string): void => rmSync(askedPath(backups), { force: true })

/** Has the engine of a running server make a copy and waits for it; undefined when it made none. */
export async function askForBackup(dataFolder: string): Promise<string | undefined> {
  const { backups } = dataFolders(dataFolder)
  await mkdir(backups, { recursive: true, mode: 0o700 })
  const before = new Set(listBackups(backups).map(({ path }) => path))
  writeFileSync(askedPath(backups), '', { mode: 0o600 })
  const deadline = Date.now() + DEADLINE_MILLISECONDS
  while (existsSync(askedPath(backups)) && Date.now() < deadline)
    await new Promise((resolve) => setTimeout(resolve, LOOKED_AT_EVERY_MILLISECONDS))
  answerAsked(backups)
  return listBackups(backups).find(({ path }) => !before.has(path))?.path
}
