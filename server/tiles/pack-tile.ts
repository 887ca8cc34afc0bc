import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

/** A tile ready to be sent, packed once. */
export type PackedTile = {
  /** Compressed with gzip; empty where nothing lies in the tile. */
  readonly bytes: Buffer
  /** Made of the content. */
  readonly etag: string
}

const gzipped = promisify(gzip)
/** Further squeezing takes longer than it saves on the way. */
const QUICK = 1

export async function packTile(tile: Uint8Array): Promise<PackedTile> {
  const etag = `"${createHash('sha256').update(tile).digest('base64url').slice(0, 22)}"`
  return { etag, bytes: tile.length === 0 ? Buffer.alloc(0) : await gzipped(tile, { level: QUICK }) }
}
