import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'

/** The hash of a file, or of its first bytes, to go on with; it never holds the file. */
export async function hashOfFile(path: string, bytes = Infinity): Promise<Hash> {
  const hash = createHash('sha256')
  if (bytes === 0) return hash
  for await (const chunk of createReadStream(path, { end: bytes - 1 }) as AsyncIterable<Buffer>) hash.update(chunk)
  return hash
}
