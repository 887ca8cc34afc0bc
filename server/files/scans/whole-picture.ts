import type { PictureKind } from '../formats/picture-header.ts'

const END_OF_PNG = Buffer.from('IEND', 'latin1')
const [SCAN_OF_JPEG, END_OF_JPEG] = [Buffer.from([0xff, 0xda]), Buffer.from([0xff, 0xd9])]

/**
 * Whether the bytes go on to the picture's end: decoders draw what there is of a cut one and say nothing. A TIFF has no end
 * to look for; its parts are looked for one by one when it is decoded.
 */
export function isWholePicture(kind: PictureKind, bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (kind === 'png') return buffer.includes(END_OF_PNG)
  // The small picture inside a photograph has an end of its own, but it stands before the photograph's last scan.
  return kind === 'tiff' || buffer.lastIndexOf(END_OF_JPEG) > buffer.lastIndexOf(SCAN_OF_JPEG)
}
