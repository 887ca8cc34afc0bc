const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** Behind the signature, the length and the name of the first chunk, which tells the size (PNG, 11.2.1). */
const WIDTH_AT = 16
const HEIGHT_AT = 20

/** Width and height of a PNG in pixels, so that a page keeps their room before they come. Throws on another file. */
export function pictureSize(bytes: Buffer): { readonly width: number; readonly height: number } {
  if (bytes.length < HEIGHT_AT + 4 || !bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE))
    throw new Error('A picture of a tutorial is a PNG.')
  return { width: bytes.readUInt32BE(WIDTH_AT), height: bytes.readUInt32BE(HEIGHT_AT) }
}
