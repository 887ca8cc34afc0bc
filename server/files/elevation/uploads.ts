/** Files of heights on the disk: uploads on their way, and the originals of what was stored. */
import { mkdir, open, rename } from 'node:fs/promises'
import { join } from 'node:path'

import { IncomingFiles, isThere, type Upload } from '../incoming-files.ts'
import { ELEVATION_FILE_LIMIT_MEGABYTES } from '../limits.ts'

import type { Readable } from 'node:stream'
import type { Result } from '../../../geodata/result.ts'

const SHA256 = /^[0-9a-f]{64}$/u

export class ElevationFiles {
  private readonly incoming: IncomingFiles
  private readonly originals: string

  /** `folder` is made when the first file comes. */
  constructor(folder: string) {
    this.incoming = new IncomingFiles(join(folder, 'incoming'), ELEVATION_FILE_LIMIT_MEGABYTES, 'grid-file-too-large')
    this.originals = join(folder, 'originals')
  }

  /** Writes an upload to the disk as it comes, never holding it; what is too large is not kept. */
  receive(stream: Readable, fileName: string): Promise<Result<Upload>> {
    return this.incoming.receive(stream, fileName)
  }

  /** Where the bytes of this hash lie; undefined where nobody sent them, or too long ago. */
  async pathOf(sha256: string): Promise<string | undefined> {
    const kept = join(this.originals, sha256)
    return SHA256.test(sha256) && (await isThere(kept)) ? kept : this.incoming.pathOf(sha256)
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
}
