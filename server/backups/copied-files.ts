import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'

import { filesBelow, type ManifestFile } from './manifest.ts'

/** Copies a file for its owner only and onto the disk for good; its bytes are counted and hashed on the way. */
export async function copyHashed(from: string, to: string): Promise<{ bytes: number; sha256: string }> {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 })
  const hash = createHash('sha256')
  let bytes = 0
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length
      hash.update(chunk)
      done(null, chunk)
    },
  })
  await pipeline(createReadStream(from), counted, createWriteStream(to, { mode: 0o600, flags: 'wx' }))
  const handle = await open(to, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
  return { bytes, sha256: hash.digest('hex') }
}

/** Copies all files below a folder into a folder of the copy. */
export async function copyTree(from: string, copy: string, into: string): Promise<ManifestFile[]> {
  const copied: ManifestFile[] = []
  for (const name of await filesBelow(from)) {
    const path = `${into}/${name}`
    copied.push({ path, ...(await copyHashed(join(from, name), join(copy, path))) })
  }
  return copied
}
