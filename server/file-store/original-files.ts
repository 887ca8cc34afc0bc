import { randomUUID } from 'node:crypto'
import { chmod, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

import { isMissing, syncFolder } from './safe-writes.ts'

const SHA256 = /^[0-9a-f]{64}$/u
const FIRST_LETTERS = 2
const READ_ONLY = 0o400

/** The originals on the disk: each once, under its SHA-256, read-only. No file is ever written over or changed. */
export class OriginalFiles {
  private readonly folder: string
  /** Two uploads of the same bytes wait for each other. */
  private readonly keeping = new Map<string, Promise<void>>()

  /** `folder` is made when the first file comes. */
  constructor(folder: string) {
    this.folder = folder
  }

  /** Where the bytes of this hash lie, or would lie. Throws on what is no hash. */
  pathOf(sha256: string): string {
    if (!SHA256.test(sha256)) throw new RangeError(`${sha256} is no SHA-256.`)
    return join(this.folder, sha256.slice(0, FIRST_LETTERS), sha256)
  }

  /** Undefined where no such original lies on the disk. */
  async bytesOf(sha256: string): Promise<number | undefined> {
    try {
      return (await stat(this.pathOf(sha256))).size
    } catch (error) {
      if (isMissing(error)) return undefined
      throw error
    }
  }

  /** Takes a whole file over from `path`, which is gone then. It is on the disk for good when this resolves. */
  async keep(path: string, sha256: string): Promise<void> {
    const before = this.keeping.get(sha256) ?? Promise.resolve()
    const kept = before.catch(() => undefined).then(() => this.move(path, sha256))
    this.keeping.set(sha256, kept)
    try {
      await kept
    } finally {
      if (this.keeping.get(sha256) === kept) this.keeping.delete(sha256)
    }
  }

  /** Writes a file whole by `write`, which gets the path of one that is nobody else's, and takes it over. */
  async keepWritten(sha256: string, write: (path: string) => Promise<void>): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 })
    const unfinished = join(this.folder, `${randomUUID()}.unfinished`)
    try {
      await write(unfinished)
      await this.keep(unfinished, sha256)
    } catch (error) {
      await rm(unfinished, { force: true })
      throw error
    }
  }

  private async move(path: string, sha256: string): Promise<void> {
    const { size } = await stat(path)
    const there = await this.bytesOf(sha256)
    if (there !== undefined) {
      if (there !== size) throw new Error(`The original ${sha256} on the disk is damaged: ${there} of ${size} bytes.`)
      await rm(path)
      return
    }
    const target = this.pathOf(sha256)
    const folder = join(this.folder, sha256.slice(0, FIRST_LETTERS))
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const handle = await open(path, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
    await chmod(path, READ_ONLY)
    await rename(path, target)
    await syncFolder(folder)
    await syncFolder(this.folder)
  }

  /** The hashes of all originals on the disk, in their order. */
  async all(): Promise<string[]> {
    const folders = await namesIn(this.folder)
    const names = await Promise.all(folders.map((name) => namesIn(join(this.folder, name))))
    return names
      .flat()
      .filter((name) => SHA256.test(name))
      .sort()
  }
}

const namesIn = (folder: string): Promise<string[]> =>
  readdir(folder).catch((error: unknown) => {
    if (isMissing(error)) return []
    throw error
  })
