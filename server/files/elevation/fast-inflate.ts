/** Node's own inflate for the reader of GeoTIFF, several times faster than the one it brings for browsers. */
import { inflateSync } from 'node:zlib'

import { addDecoder, BaseDecoder } from 'geotiff'

const ADOBE_DEFLATE = 8
const DEFLATE = 32946

class InflateDecoder extends BaseDecoder {
  override decodeBlock(buffer: ArrayBufferLike): ArrayBufferLike {
    const bytes = inflateSync(new Uint8Array(buffer), { maxOutputLength: 256 * 1024 * 1024 })
    return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
  }
}

export function useFastInflate(): void {
  addDecoder([ADOBE_DEFLATE, DEFLATE], () => Promise.resolve(InflateDecoder))
}
