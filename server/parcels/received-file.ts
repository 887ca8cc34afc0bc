import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Transform, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

import { failure, success, type Result } from '../../geodata/result.ts'
import { BYTES_PER_MEGABYTE, PARCEL_FILE_LIMIT_MEGABYTES } from '../files/limits.ts'

class TooLarge extends Error {}

/** Bytes on their way into the database: on the disk while they are read, and gone when `use` has ended. */
export async function withReceivedFile<T>(
  stream: Readable,
  fileName: string,
  use: (path: string, sha256: string) => Promise<T>,
): Promise<Result<T>> {
  const path = join(tmpdir(), `sizhi-parcels-${randomUUID()}`)
  const hash = createHash('sha256')
  let bytes = 0
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length
      hash.update(chunk)
      done(bytes > PARCEL_FILE_LIMIT_MEGABYTES * BYTES_PER_MEGABYTE ? new TooLarge() : null, chunk)
    },
  })
  try {
    await pipeline(stream, counted, createWriteStream(path, { mode: 0o600 }))
    return success(await use(path, hash.digest('hex')))
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error
    const megabytes = Math.ceil(bytes / BYTES_PER_MEGABYTE)
    return failure({
      code: 'parcels-file-too-large',
      details: { file: fileName, megabytes, limitMegabytes: PARCEL_FILE_LIMIT_MEGABYTES },
    })
  } finally {
    await rm(path, { force: true })
  }
}
