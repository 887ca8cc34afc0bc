import { copyFile, mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { ReadingProcess } from '../process/reading-process.ts'
import { inTurn } from '../reading-turns.ts'
import { IMPORT_FILE_LIMIT_SECONDS } from '../limits.ts'

import { isDatabase, type FileOnDisk } from './rows-in-file.ts'

import type { Result } from '../../../geodata/result.ts'
import type { ReadingTasks } from '../process/messages.ts'

type FileTask = 'places' | 'parcels'

/** Where a SQLite database says that its last changes lie in a file beside it, which does not come with it. */
const JOURNAL_KIND_AT = 18
const WITHOUT_FILE_BESIDE = Uint8Array.of(1, 1)
const HEAD_BYTES = 16

async function headOf(path: string): Promise<Uint8Array> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

async function forgetFileBeside(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.write(WITHOUT_FILE_BESIDE, 0, WITHOUT_FILE_BESIDE.length, JOURNAL_KIND_AT)
  } finally {
    await file.close()
  }
}

/** A copy of a database in a folder of its own, where a lock may be put beside it; any other file is only read. */
async function withReadable<T>(file: FileOnDisk, use: (file: FileOnDisk) => Promise<T>): Promise<T> {
  if (!isDatabase(await headOf(file.path))) return use(file)
  const folder = await mkdtemp(join(tmpdir(), 'sizhi-parcels-'))
  const path = join(folder, 'file')
  try {
    await copyFile(file.path, path)
    await forgetFileBeside(path)
    return await use({ ...file, path })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function asked<T extends FileTask>(task: T, given: ReadingTasks[T]['given'], signal?: AbortSignal) {
  const reader = new ReadingProcess()
  try {
    return await reader.ask(task, given, IMPORT_FILE_LIMIT_SECONDS, signal)
  } finally {
    await reader.end()
  }
}

/** Reads a file in a process of its own, in bounded time and memory; the file itself is not touched. */
export const askedOfFile = <T extends FileTask>(
  task: T,
  file: FileOnDisk,
  given: Omit<ReadingTasks[T]['given'], 'file'>,
  signal?: AbortSignal,
): Promise<Result<ReadingTasks[T]['answer']>> =>
  withReadable(file, (readable) => inTurn(() => asked(task, { ...given, file: readable }, signal)))
