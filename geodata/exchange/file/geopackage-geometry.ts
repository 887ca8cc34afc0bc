import { wellKnownBinary } from './well-known-binary.ts'

import type { Geometry } from 'geojson'

/** Shapes as a GeoPackage holds them: a head of its own (OGC 12-128r19 §2.1.3) before well-known binary. */
const MAGIC = [0x47, 0x50]
const HEAD_BYTES = 8
const FLAGS_AT = 3
const LITTLE_ENDIAN = 1
const EXTENDED = 0b100000
const EMPTY = 0b10000
/** By the three bits of the flags that name its kind. */
const ENVELOPE_BYTES = [0, 32, 48, 48, 64]

/** The shape in the bytes of a geometry column, in the coordinates of the file; undefined for what is torn or no shape. */
export function geometryOfGeoPackage(bytes: Uint8Array): Geometry | 'curved' | 'empty' | undefined {
  const flags = bytes[FLAGS_AT] ?? EXTENDED
  const envelope = ENVELOPE_BYTES[(flags >> 1) & 0b111]
  if (MAGIC.some((byte, index) => bytes[index] !== byte) || (flags & EXTENDED) !== 0 || envelope === undefined)
    return undefined
  return (flags & EMPTY) !== 0 ? 'empty' : wellKnownBinary(bytes, HEAD_BYTES + envelope)
}

/** Well-known binary with the head of a GeoPackage, without an envelope; `system` is its number in that file. */
export function geoPackageGeometry(wellKnownBinary: Uint8Array, system: number): Uint8Array {
  const bytes = new Uint8Array(HEAD_BYTES + wellKnownBinary.length)
  bytes.set(MAGIC)
  bytes[FLAGS_AT] = LITTLE_ENDIAN
  new DataView(bytes.buffer).setInt32(4, system, true)
  bytes.set(wellKnownBinary, HEAD_BYTES)
  return bytes
}
