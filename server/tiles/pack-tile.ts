import { createHash } from 'node:crypto'

import { encoded, type ContentEncoding } from '../plugins/content-encoding.ts'

/** A tile ready to be sent, packed once. */
export type PackedTile = {
  /** Empty where nothing lies in the tile. */
  readonly bytes: Buffer
  /** Made of the content and of how it is packed: the same ground in other bytes has another. */
  readonly etag: string
}

const HASH_CHARACTERS = 22

export async function packTile(tile: Uint8Array, encoding: ContentEncoding): Promise<PackedTile> {
  const hash = createHash('sha256').update(tile).digest('base64url').slice(0, HASH_CHARACTERS)
  const etag = encoding === 'identity' ? `"${hash}"` : `"${hash}-${encoding}"`
  return { etag, bytes: tile.length === 0 ? Buffer.alloc(0) : await encoded(tile, encoding) }
}
