import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

import { CannotOpenDatabase } from '../db/cannot-open.ts'

/** Where the embedded engine keeps what, below the data folder. */
export interface DataFolders {
  readonly data: string
  readonly database: string
  readonly backups: string
  readonly lock: string
  /** Exists only while the database folder is being made: what is found beside it is unfinished and holds nothing. */
  readonly preparing: string
}

export function dataFolders(dataFolder: string): DataFolders {
  const data = resolve(dataFolder)
  return {
    data,
    database: join(data, 'database'),
    backups: join(data, 'backups'),
    lock: join(data, 'lock'),
    preparing: join(data, 'preparing'),
  }
}

/**
 * A folder and whatever it lies in, for its owner only. One at a time: Node's own recursive way never returns where the
 * system says of every new folder that there is no such place (as below /proc).
 */
function makeFolder(path: string): void {
  if (existsSync(path)) return
  const above = dirname(path)
  if (above !== path) makeFolder(above)
  try {
    mkdirSync(path, { mode: 0o700 })
  } catch (error) {
    // Another process was faster: as good.
    if (!existsSync(path)) throw error
  }
}

/** Makes the data folder, for its owner only, and tries to write into it. */
export function makeDataFolder(dataFolder: string): DataFolders {
  const folders = dataFolders(dataFolder)
  const probe = join(folders.data, `.writable.${process.pid}`)
  try {
    makeFolder(folders.data)
    accessSync(folders.data, constants.R_OK | constants.W_OK | constants.X_OK)
    writeFileSync(probe, '')
    rmSync(probe)
  } catch (error) {
    throw new CannotOpenDatabase(
      'folder-unwritable',
      `The data folder ${folders.data} cannot be written (${(error as NodeJS.ErrnoException).code ?? String(error)}): ` +
        'choose another one with SIZHI_DATA_FOLDER or let this user write there.',
      error,
    )
  }
  return folders
}

export interface SocketFolder {
  readonly path: string
  readonly isTemporary: boolean
}

/** The system cuts the path of a Unix socket at 104 bytes (108 on Linux). */
const LONGEST_SOCKET_PATH_BYTES = 100

export const SOCKET_NAME = '.s.PGSQL.5432'

/** A folder only its owner can enter: in the data folder, or a temporary one when that path is too long for a socket. */
export function makeSocketFolder(dataFolder: string): SocketFolder {
  const inside = join(resolve(dataFolder), 'socket')
  if (Buffer.byteLength(join(inside, SOCKET_NAME)) <= LONGEST_SOCKET_PATH_BYTES) {
    makeFolder(inside)
    return { path: inside, isTemporary: false }
  }
  const temporary = mkdtempSync(join(shortTemporaryFolder(), 'sizhi-'))
  return { path: temporary, isTemporary: true }
}

function shortTemporaryFolder(): string {
  const fits = Buffer.byteLength(join(tmpdir(), 'sizhi-XXXXXX', SOCKET_NAME)) <= LONGEST_SOCKET_PATH_BYTES
  return fits ? tmpdir() : '/tmp'
}
