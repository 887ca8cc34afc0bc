import { MULTI_POLYGON, POLYGON } from '../../overlaps/ewkb-reader.ts'

import type { Position } from 'geojson'

type Rings = readonly (readonly Position[])[]

const LITTLE_ENDIAN = 1

/** Areas as EWKB in two dimensions without a reference system. */
export function polygonEwkb(parts: readonly Rings[]): Uint8Array {
  const header = 1 + 4 + 4
  const sizeOf = (rings: Rings): number => header + rings.reduce((sum, ring) => sum + 4 + 16 * ring.length, 0)
  const isMultiple = parts.length !== 1
  const bytes = new Uint8Array((isMultiple ? header : 0) + parts.reduce((sum, rings) => sum + sizeOf(rings), 0))
  const view = new DataView(bytes.buffer)
  let at = 0
  const putCount = (count: number): void => {
    view.setUint32(at, count, true)
    at += 4
  }
  const begin = (type: number, count: number): void => {
    view.setUint8(at++, LITTLE_ENDIAN)
    putCount(type)
    putCount(count)
  }
  if (isMultiple) begin(MULTI_POLYGON, parts.length)
  for (const rings of parts) {
    begin(POLYGON, rings.length)
    for (const ring of rings) {
      putCount(ring.length)
      for (const [x, y] of ring) {
        view.setFloat64(at, x!, true)
        view.setFloat64(at + 8, y!, true)
        at += 16
      }
    }
  }
  return bytes
}
