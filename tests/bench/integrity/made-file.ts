import { createCanvas } from '@napi-rs/canvas'
import { createCipheriv, createHash } from 'node:crypto'

import { seeded } from '../../support/seeded.ts'

export type MadeFile = { readonly name: string; readonly bytes: Buffer; readonly sha256: string }

const [LEAST_BYTES, MOST_BYTES] = [1000, 20_000_000]
const SEED = 1981
const PICTURE = createCanvas(16, 16).toBuffer('image/jpeg')

/** A photograph with bytes of no order behind it, as telephones append them; every size from 1 kB to 20 MB is as likely as its half. */
export function madeFile(index: number): MadeFile {
  const share = seeded(SEED + index)()
  const size = Math.round(LEAST_BYTES * (MOST_BYTES / LEAST_BYTES) ** share)
  const key = createHash('sha256').update(`file ${index}`).digest().subarray(0, 16)
  const cipher = createCipheriv('aes-128-ctr', key, Buffer.alloc(16))
  const bytes = Buffer.concat([PICTURE, cipher.update(Buffer.alloc(Math.max(0, size - PICTURE.length)))])
  return { name: `照片${index}.jpg`, bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
}
