/** What a camera notes beside a photograph, written by hand after EXIF 2.3. */
export type CameraNotes = {
  /** As EXIF has it: 2014:03:05 09:12:40. */
  readonly time?: string
  readonly offset?: string
  /** Degrees, minutes, seconds, each as a whole number. */
  readonly latitude?: readonly [number, number, number]
  readonly longitude?: readonly [number, number, number]
}

const [ASCII, LONG, RATIONAL] = [2, 4, 5]
type Entry = readonly [tag: number, type: number, count: number, value: Buffer]

const ascii = (tag: number, text: string): Entry => [tag, ASCII, text.length + 1, Buffer.from(`${text}\0`, 'latin1')]
const rationals = (tag: number, values: readonly number[]): Entry => {
  const bytes = Buffer.alloc(values.length * 8)
  for (const [index, value] of values.entries()) {
    bytes.writeUInt32BE(value, index * 8)
    bytes.writeUInt32BE(1, index * 8 + 4)
  }
  return [tag, RATIONAL, values.length, bytes]
}
const pointer = (tag: number, at: number): Entry => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(at)
  return [tag, LONG, 1, bytes]
}

/** A directory that stands at a place of the TIFF, with what does not fit into its entries behind it. */
function directory(entries: readonly Entry[], at: number): Buffer {
  const table = Buffer.alloc(2 + entries.length * 12 + 4)
  table.writeUInt16BE(entries.length)
  const behind: Buffer[] = []
  let free = at + table.length
  for (const [index, [tag, type, count, value]] of entries.entries()) {
    const entry = 2 + index * 12
    table.writeUInt16BE(tag, entry)
    table.writeUInt16BE(type, entry + 2)
    table.writeUInt32BE(count, entry + 4)
    if (value.length <= 4) value.copy(table, entry + 8)
    else {
      table.writeUInt32BE(free, entry + 8)
      behind.push(value)
      free += value.length
    }
  }
  return Buffer.concat([table, ...behind])
}

/** The JPEG with the notes put in as its first segment. */
export function photographed(jpeg: Uint8Array, { time, offset, latitude, longitude }: CameraNotes): Buffer {
  const exif = [
    ...(time === undefined ? [] : [ascii(0x9003, time)]),
    ...(offset === undefined ? [] : [ascii(0x9011, offset)]),
  ]
  const position = [
    ...(latitude === undefined ? [] : [ascii(1, 'N'), rationals(2, latitude)]),
    ...(longitude === undefined ? [] : [ascii(3, 'E'), rationals(4, longitude)]),
  ]
  const header = Buffer.from('MM\0*\0\0\0\u0008', 'latin1')
  const firstBytes = 2 + 2 * 12 + 4
  const exifAt = header.length + firstBytes
  const exifBytes = directory(exif, exifAt)
  const positionAt = exifAt + exifBytes.length
  const first = directory([pointer(0x8769, exifAt), pointer(0x8825, positionAt)], header.length)
  const tiff = Buffer.concat([header, first, exifBytes, directory(position, positionAt)])
  const content = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])
  const marker = Buffer.from([0xff, 0xe1, 0, 0])
  marker.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([jpeg.subarray(0, 2), marker, content, jpeg.subarray(2)])
}
