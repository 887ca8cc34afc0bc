import { open, type FileHandle } from 'node:fs/promises'
import { PMTiles, TileType, type Source } from 'pmtiles'

import { UnusableTiles } from './tile-pictures.ts'

import type { LocalTiles } from './tile-pictures.ts'

const MEDIA: Readonly<Partial<Record<TileType, string>>> = {
  [TileType.Png]: 'image/png',
  [TileType.Jpeg]: 'image/jpeg',
  [TileType.Webp]: 'image/webp',
}

const readingFrom = (path: string, handle: FileHandle): Source => ({
  getKey: () => path,
  getBytes: async (offset, length) => {
    const { buffer, bytesRead } = await handle.read(new Uint8Array(length), 0, length, offset)
    return { data: buffer.buffer.slice(0, bytesRead) }
  },
})

/**
 * A PMTiles archive of pictures in the data folder.
 * @throws UnusableTiles where it is none.
 */
export async function openPmtiles(path: string): Promise<LocalTiles> {
  let handle: FileHandle
  try {
    handle = await open(path, 'r')
  } catch {
    throw new UnusableTiles('cannot be opened')
  }
  try {
    const archive = new PMTiles(readingFrom(path, handle))
    const { minZoom, maxZoom, tileType } = await archive.getHeader().catch(() => {
      throw new UnusableTiles('cannot be read as PMTiles of version 3')
    })
    const mediaType = MEDIA[tileType]
    if (mediaType === undefined)
      throw new UnusableTiles('holds tiles that are no pictures (PNG, JPEG, WebP): vector tiles need a style')
    return {
      minZoom,
      maxZoom,
      tile: async (zoom, column, row) => {
        const found = await archive.getZxy(zoom, column, row)
        return found ? { bytes: new Uint8Array(found.data), mediaType } : null
      },
      close: () => handle.close(),
    }
  } catch (error) {
    await handle.close()
    throw error
  }
}
