import { DataStore, ERRORS, Upload } from '@tus/server'
import { mkdir, open, readdir, readFile, rm, stat, unlink, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'

import { diskFull } from '../errors.ts'
import { UPLOAD_KEPT_HOURS } from '../files/limits.ts'

import { hashOfFile } from './hash-file.ts'
import { isDiskFull, isMissing, writeWhole } from './safe-writes.ts'

import type { Hash } from 'node:crypto'
import type { Readable } from 'node:stream'
import type { OriginalFiles } from './original-files.ts'

/** An upload as its record on the disk has it. */
type UploadRecord = {
  readonly id: string
  readonly size: number
  readonly metadata: Record<string, string | null>
  readonly createdAt: string
  /** Known when all bytes are there. */
  readonly sha256?: string
}

export type FinishedUpload = {
  /** Where the bytes lie now. */
  readonly path: string
  readonly sha256: string
  readonly bytes: number
  readonly metadata: Readonly<Record<string, string | null>>
}

const UPLOAD_ID = /^[0-9a-f]{32}$/u
const MILLISECONDS_AN_HOUR = 3_600_000

/** What the tus protocol itself has to say; the client goes by the status. */
export class ProtocolAnswer extends Error {
  readonly status_code: number
  readonly body: string

  constructor({ status_code, body }: { readonly status_code: number; readonly body: string }) {
    super(body)
    this.name = 'ProtocolAnswer'
    this.status_code = status_code
    this.body = body
  }
}

const noMatter = (): void => undefined

/** The error of a full disk; any other is thrown on. */
const diskFullOrThrow = (error: unknown): Error => {
  if (error instanceof Error && isDiskFull(error)) return error
  throw error
}

/** A write may take less than it was given. */
async function writeAll(handle: FileHandle, chunk: Buffer, position: number): Promise<void> {
  for (let done = 0; done < chunk.length;) {
    done += (await handle.write(chunk, done, chunk.length - done, position + done)).bytesWritten
  }
}

/**
 * Uploads on their way: each a file of what came so far and a record beside it, so that it can go on after a broken
 * connection or an end of the server. How much came is what the file holds; nothing else is believed. The store of the tus protocol.
 */
export class IncomingUploads extends DataStore {
  override extensions = ['creation', 'termination']
  private readonly folder: string
  private readonly originals: OriginalFiles
  /** Hashes of uploads that come at this moment; after a start of the server they are made anew from the file. */
  private readonly hashes = new Map<string, { readonly hash: Hash; readonly bytes: number }>()

  private readonly writing = new Map<string, Promise<void>>()

  constructor(folder: string, originals: OriginalFiles) {
    super()
    this.folder = folder
    this.originals = originals
  }

  override async create(upload: Upload): Promise<Upload> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 })
    await this.sweep()
    const createdAt = upload.creation_date ?? new Date().toISOString()
    const record = { id: upload.id, size: upload.size ?? 0, metadata: upload.metadata ?? {}, createdAt }
    try {
      await (await open(this.bytesPath(upload.id), 'wx', 0o600)).close()
      await writeWhole(this.recordPath(upload.id), JSON.stringify(record))
    } catch (error) {
      await this.remove(upload.id)
      throw isDiskFull(error) ? diskFull() : error
    }
    return upload
  }

  /** The bytes are on the disk when this resolves: what is told to have come, has come. */
  override async write(stream: Readable, id: string, offset: number): Promise<number> {
    // Of a connection that broke, a piece may still be on its way to the disk.
    const before = this.writing.get(id) ?? Promise.resolve()
    const written = before.then(() => this.append(stream, id, offset))
    this.writing.set(
      id,
      written.then(noMatter, noMatter).finally(() => this.writing.delete(id)),
    )
    return written
  }

  private async append(stream: Readable, id: string, offset: number): Promise<number> {
    const path = this.bytesPath(id)
    if ((await stat(path)).size !== offset) throw new ProtocolAnswer(ERRORS.INVALID_OFFSET)
    const hash = await this.hashUpTo(id, offset)
    this.hashes.delete(id)
    let bytes = offset
    let full: Error | undefined
    try {
      const handle = await open(path, 'r+')
      try {
        // What still comes after the disk was full is let go by: a stream that is left behind would leave no way to answer.
        for await (const chunk of stream as AsyncIterable<Buffer>) {
          if (full !== undefined) continue
          full = await writeAll(handle, chunk, bytes).then(() => undefined, diskFullOrThrow)
          if (full !== undefined) continue
          hash.update(chunk)
          bytes += chunk.length
        }
        if (full !== undefined) throw full
        await handle.datasync()
      } finally {
        await handle.close()
      }
    } catch (error) {
      if (!isDiskFull(error)) throw error
      await this.remove(id)
      throw diskFull()
    }
    this.hashes.set(id, { hash, bytes })
    return bytes
  }

  override async getUpload(id: string): Promise<Upload> {
    const record = await this.recordOf(id)
    if (!record) throw new ProtocolAnswer(ERRORS.FILE_NOT_FOUND)
    const offset = await this.bytesThere(record)
    if (offset === undefined) throw new ProtocolAnswer(ERRORS.FILE_NO_LONGER_EXISTS)
    const { size, metadata, createdAt } = record
    return new Upload({ id, size, offset, metadata, creation_date: createdAt })
  }

  override async remove(id: string): Promise<void> {
    this.hashes.delete(id)
    await rm(this.bytesPath(id), { force: true })
    await rm(this.recordPath(id), { force: true })
  }

  /** Undefined where not all of it has come, or nothing is known of it. */
  async finished(id: string): Promise<FinishedUpload | undefined> {
    const record = UPLOAD_ID.test(id) ? await this.recordOf(id) : undefined
    if (!record || (await this.bytesThere(record)) !== record.size) return undefined
    const { size: bytes, metadata } = record
    if (record.sha256 !== undefined && (await this.originals.bytesOf(record.sha256)) === bytes)
      return { path: this.originals.pathOf(record.sha256), sha256: record.sha256, bytes, metadata }
    const sha256 = (await this.hashUpTo(id, bytes)).copy().digest('hex')
    return { path: this.bytesPath(id), sha256, bytes, metadata }
  }

  /** Makes an original of it. The record stays for a day, for whoever did not hear that it was stored. */
  async keep(id: string, { path, sha256 }: FinishedUpload): Promise<void> {
    if (path === this.originals.pathOf(sha256)) return
    const record = await this.recordOf(id)
    await writeWhole(this.recordPath(id), JSON.stringify({ ...record, sha256 }))
    await this.originals.keep(path, sha256)
    this.hashes.delete(id)
  }

  /** Removes what nobody has gone on with for a day. */
  async sweep(): Promise<void> {
    const oldest = Date.now() - UPLOAD_KEPT_HOURS * MILLISECONDS_AN_HOUR
    const names = await readdir(this.folder).catch((error: unknown) => {
      if (isMissing(error)) return []
      throw error
    })
    for (const name of names) {
      const path = join(this.folder, name)
      const found = await stat(path).catch(() => undefined)
      if (found === undefined || found.mtimeMs >= oldest) continue
      const id = name.split('.')[0]!
      // The record of a long upload is as old as its beginning; what counts is when the last bytes came.
      const last = await stat(this.bytesPath(id)).catch(() => undefined)
      if (last === undefined || last.mtimeMs < oldest) await unlink(path).catch(() => undefined)
    }
  }

  /** A hash that has taken in as much as stands in the file. */
  private async hashUpTo(id: string, bytes: number): Promise<Hash> {
    const known = this.hashes.get(id)
    if (known?.bytes === bytes) return known.hash
    return hashOfFile(this.bytesPath(id), bytes)
  }

  /** All of them where they have become an original; undefined where they are gone. */
  private async bytesThere({ id, size, sha256 }: UploadRecord): Promise<number | undefined> {
    try {
      return (await stat(this.bytesPath(id))).size
    } catch (error) {
      if (!isMissing(error)) throw error
    }
    if (sha256 === undefined) return undefined
    return (await this.originals.bytesOf(sha256)) === size ? size : undefined
  }

  private async recordOf(id: string): Promise<UploadRecord | undefined> {
    if (!UPLOAD_ID.test(id)) return undefined
    try {
      return JSON.parse(await readFile(this.recordPath(id), 'utf8')) as UploadRecord
    } catch (error) {
      if (isMissing(error)) return undefined
      throw error
    }
  }

  private bytesPath(id: string): string {
    return join(this.folder, `${id}.part`)
  }

  private recordPath(id: string): string {
    return join(this.folder, `${id}.json`)
  }
}
