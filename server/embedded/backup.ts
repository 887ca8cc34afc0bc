import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'

import type { PGlite } from '@electric-sql/pglite'

const KEPT_BACKUPS = 7
const DAY_MILLISECONDS = 24 * 60 * 60 * 1000

const BACKUP_NAME = /^sizhi-(?<date>\d{4}-\d{2}-\d{2})T(?<hours>\d{2})-(?<minutes>\d{2})-(?<seconds>\d{2})Z\.tar\.gz$/u

/** Backups by age, the newest first. */
export function listBackups(folder: string): { path: string; takenAt: Date }[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .flatMap((name) => {
      const parts = BACKUP_NAME.exec(name)?.groups
      if (parts === undefined) return []
      const takenAt = new Date(`${parts['date']}T${parts['hours']}:${parts['minutes']}:${parts['seconds']}Z`)
      return [{ path: join(folder, name), takenAt }]
    })
    .sort((one, other) => other.takenAt.getTime() - one.takenAt.getTime())
}

/**
 * True when the newest backup is older than a day (or there is none) and the database holds something of ours. A copy that a
 * clock once dated into the future says nothing of today.
 */
export async function isBackupDue(engine: PGlite, folder: string, now: Date): Promise<boolean> {
  const newest = listBackups(folder).find(({ takenAt }) => takenAt <= now)
  if (newest !== undefined && now.getTime() - newest.takenAt.getTime() < DAY_MILLISECONDS) return false
  const { rows } = await engine.query<{ content: boolean }>(
    `select exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    where n.nspname = 'sizhi' and c.relkind in ('r', 'p')) as content`,
  )
  return rows[0]?.content === true
}

/**
 * Writes a copy of the whole database folder, under a temporary name until it is complete and on the disk, and removes
 * the oldest ones. The engine must be at rest: no transaction open. Returns the path of the copy.
 */
export async function takeBackup(engine: PGlite, folder: string, now: Date): Promise<string> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  removeUnfinished(folder)
  await engine.exec('checkpoint')
  const copy = await engine.dumpDataDir('gzip')
  const path = join(folder, `sizhi-${now.toISOString().slice(0, 19).replaceAll(':', '-')}Z.tar.gz`)
  writeDurably(`${path}.unfinished`, new Uint8Array(await copy.arrayBuffer()))
  renameSync(`${path}.unfinished`, path)
  for (const old of listBackups(folder).slice(KEPT_BACKUPS)) rmSync(old.path, { force: true })
  return path
}

function removeUnfinished(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (name.endsWith('.unfinished')) rmSync(join(folder, name), { force: true })
  }
}

function writeDurably(path: string, bytes: Uint8Array): void {
  const descriptor = openSync(path, 'w', 0o600)
  try {
    for (let written = 0; written < bytes.length;) written += writeSync(descriptor, bytes, written)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
