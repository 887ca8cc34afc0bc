/**
 * A GeoTIFF of tiles of 512 × 512 bytes-worth cells that holds no tile but one: what a grid of 40,000 × 40,000 looks like to a
 * reader, in a few hundred kilobytes. EPSG:4545, 1 m cells from 400000 east, 2500000 north; 16-bit heights, 0 is no height.
 */
const TILE = 512
const [SHORT, LONG, DOUBLE, ASCII] = [3, 4, 12, 2] as const
const BYTES: Readonly<Record<number, number>> = { [SHORT]: 2, [LONG]: 4, [DOUBLE]: 8, [ASCII]: 1 }

export function sparseTiff(size: number, filled: { readonly tile: number; readonly height: number }): Buffer {
  const tiles = Math.ceil(size / TILE) ** 2
  const tileBytes = TILE * TILE * 2
  const fields: [tag: number, type: number, values: number[]][] = [
    [256, LONG, [size]],
    [257, LONG, [size]],
    [258, SHORT, [16]],
    [259, SHORT, [1]],
    [262, SHORT, [1]],
    [277, SHORT, [1]],
    [322, SHORT, [TILE]],
    [323, SHORT, [TILE]],
    [324, LONG, new Array<number>(tiles).fill(0)],
    [325, LONG, new Array<number>(tiles).fill(0)],
    [339, SHORT, [2]],
    [33550, DOUBLE, [1, 1, 0]],
    [33922, DOUBLE, [0, 0, 0, 400000, 2500000, 0]],
    [34735, SHORT, [1, 1, 0, 3, 1024, 0, 1, 1, 1025, 0, 1, 1, 3072, 0, 1, 4545]],
    [42113, ASCII, [48, 0]],
  ]
  const directoryBytes = 2 + fields.length * 12 + 4
  const valueBytes = fields.reduce((sum, [, type, values]) => sum + Math.max(8, values.length * BYTES[type]!), 0)
  const tileStart = 8 + directoryBytes + valueBytes
  const buffer = Buffer.alloc(tileStart + tileBytes)
  fields.find(([tag]) => tag === 324)![2][filled.tile] = tileStart
  fields.find(([tag]) => tag === 325)![2][filled.tile] = tileBytes
  buffer.write('II', 0, 'latin1')
  buffer.writeUInt16LE(42, 2)
  buffer.writeUInt32LE(8, 4)
  buffer.writeUInt16LE(fields.length, 8)
  let valuesAt = 8 + directoryBytes
  fields.forEach(([tag, type, values], index) => {
    const entry = 10 + index * 12
    buffer.writeUInt16LE(tag, entry)
    buffer.writeUInt16LE(type, entry + 2)
    buffer.writeUInt32LE(values.length, entry + 4)
    const inPlace = values.length * BYTES[type]! <= 4
    const start = inPlace ? entry + 8 : valuesAt
    if (!inPlace) buffer.writeUInt32LE(start, entry + 8)
    values.forEach((value, at) => {
      const place = start + at * BYTES[type]!
      if (type === SHORT) buffer.writeUInt16LE(value, place)
      else if (type === LONG) buffer.writeUInt32LE(value, place)
      else if (type === DOUBLE) buffer.writeDoubleLE(value, place)
      else buffer.writeUInt8(value, place)
    })
    if (!inPlace) valuesAt += Math.max(8, values.length * BYTES[type]!)
  })
  for (let at = tileStart; at < buffer.length; at += 2) buffer.writeInt16LE(filled.height, at)
  return buffer
}
