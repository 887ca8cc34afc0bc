/** Files of heights on the disk: uploads on their way, and the originals of what was stored. */
import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Transform, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

import { failure, success, type Result } from '../../../geodata/result.ts'
import { BYTES_PER_MEGABYTE, ELEVATION_FILE_LIMIT_MEGABYTES, UPLOAD_KEPT_HOURS } from '../limits.ts'

export type Upload = { readonly sha256: string; readonly bytes: number }

const SHA256 = /^[0-9a-f]{64}$/u
const MILLISECONDS_AN_HOUR = 3_600_000

class TooLarge extends Error {}

export class ElevationFiles {
  private readonly incoming: string
  private readonly originals: string

  /** `folder` is made when the first file comes. */
  constructor(folder: string) {
    this.incoming = join(folder, 'incoming')
    this.originals = join(folder, 'originals')
  }

  /** Writes an upload to the disk as it comes, never holding it; what is too large is not kept. */
  async receive(stream: Readable, fileName: string): Promise<Result<Upload>> {
    await mkdir(this.incoming, { recursive: true, mode: 0o700 })
    await this.removeOld()
    const limitBytes = ELEVATION_FILE_LIMIT_MEGABYTES * BYTES_PER_MEGABYTE
    const hash = createHash('sha256')
    let bytes = 0
    const counted = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        bytes += chunk.length
        hash.update(chunk)
        done(bytes > limitBytes ? new TooLarge() : null, chunk)
      },
    })
    const unfinished = join(this.incoming, `${randomUUID()}.unfinished`)
    try {
      await pipeline(stream, counted, createWriteStream(unfinished, { mode: 0o600 }))
      const sha256 = hash.digest('hex')
      await rename(unfinished, join(this.incoming, sha256))
      return success({ sha256, bytes })
    } catch (error) {
      await rm(unfinished, { force: true })
      if (!(error instanceof TooLarge)) throw error
      const details = { file: fileName, megabytes: Math.ceil(bytes / BYTES_PER_MEGABYTE) }
      return failure({
        code: 'grid-file-too-large',
        details: { ...details, limitMegabytes: ELEVATION_FILE_LIMIT_MEGABYTES },
      })
    }
  }

  /** Where the bytes of this hash lie; undefined where nobody sent them, or too long ago. */
  async pathOf(sha256: string): Promise<string | undefined> {
    if (!SHA256.test(sha256)) return undefined
    for (const folder of [this.originals, this.incoming]) {
      const path = join(folder, sha256)
      if (await isThere(path)) return path
    }
    return undefined
  }

  /** Keeps an upload for good, once by its hash, on the disk before this resolves. False where it is not there. */
  async keep(sha256: string): Promise<boolean> {
    const path = await this.pathOf(sha256)
    if (path === undefined) return false
    const kept = join(this.originals, sha256)
    if (path === kept) return true
    await mkdir(this.originals, { recursive: true, mode: 0o700 })
    const handle = await open(path, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(path, kept)
    return true
  }

  private async removeOld(): Promise<void> {
    const oldest = Date.now() - UPLOAD_KEPT_HOURS * MILLISECONDS_AN_HOUR
    for (const name of await readdir(this.incoming)) {
      const path = join(this.incoming, name)
      const found = await stat(path).catch(() => undefined)
      if (found && found.mtimeMs < oldest) await rm(path, { force: true })
    }
  }
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )
