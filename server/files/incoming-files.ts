import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Transform, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

import { failure, success, type Result } from '../../geodata/result.ts'

import { BYTES_PER_MEGABYTE, UPLOAD_KEPT_HOURS } from './limits.ts'

import type { ProblemCode } from '../../geodata/problems.ts'

export type Upload = { readonly sha256: string; readonly bytes: number }

const SHA256 = /^[0-9a-f]{64}$/u
const MILLISECONDS_AN_HOUR = 3_600_000

class TooLarge extends Error {}

/** Files on the disk that were sent to be looked at; what nobody stored goes after a day. */
export class IncomingFiles {
  readonly #folder: string
  readonly #limitMegabytes: number
  readonly #tooLarge: ProblemCode

  /** `folder` is made when the first file comes. `tooLarge` is what is said of a file beyond the limit. */
  constructor(folder: string, limitMegabytes: number, tooLarge: ProblemCode) {
    this.#folder = folder
    this.#limitMegabytes = limitMegabytes
    this.#tooLarge = tooLarge
  }

  /** Writes an upload to the disk as it comes, never holding it; what is too large is not kept. */
  async receive(stream: Readable, fileName: string): Promise<Result<Upload>> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 })
    await this.#removeOld()
    const limitBytes = this.#limitMegabytes * BYTES_PER_MEGABYTE
    const hash = createHash('sha256')
    let bytes = 0
    const counted = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        bytes += chunk.length
        hash.update(chunk)
        done(bytes > limitBytes ? new TooLarge() : null, chunk)
      },
    })
    const unfinished = join(this.#folder, `${randomUUID()}.unfinished`)
    try {
      await pipeline(stream, counted, createWriteStream(unfinished, { mode: 0o600 }))
      const sha256 = hash.digest('hex')
      await rename(unfinished, this.placeOf(sha256))
      return success({ sha256, bytes })
    } catch (error) {
      await rm(unfinished, { force: true })
      if (!(error instanceof TooLarge)) throw error
      const details = { file: fileName, megabytes: Math.ceil(bytes / BYTES_PER_MEGABYTE) }
      return failure({ code: this.#tooLarge, details: { ...details, limitMegabytes: this.#limitMegabytes } })
    }
  }

  /** Where the bytes of this hash lie while they are here. */
  placeOf(sha256: string): string {
    return join(this.#folder, sha256)
  }

  /** Undefined where nobody sent them, or too long ago. */
  async pathOf(sha256: string): Promise<string | undefined> {
    if (!SHA256.test(sha256)) return undefined
    const path = this.placeOf(sha256)
    return (await isThere(path)) ? path : undefined
  }

  async #removeOld(): Promise<void> {
    const oldest = Date.now() - UPLOAD_KEPT_HOURS * MILLISECONDS_AN_HOUR
    for (const name of await readdir(this.#folder)) {
      const path = join(this.#folder, name)
      const found = await stat(path).catch(() => undefined)
      if (found && found.mtimeMs < oldest) await rm(path, { force: true })
    }
  }
}

export const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )
