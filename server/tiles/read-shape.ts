import type { Position } from 'geojson'

/** A shape in the units of a tile, as vector tiles put it: 1 points, 2 lines, 3 rings. */
export type TileShape = { readonly type: 1 | 2 | 3; readonly parts: readonly (readonly Position[])[] }

const POINT = 1
const LINE = 2
const POLYGON = 3
const KIND_BITS = 0xff
const HAS_SYSTEM = 0x20_00_00_00

/**
 * Reads what a database tells of a geometry column: extended well-known binary of two dimensions, in hexadecimal digits.
 * Fractions of a unit are cut off, as `ST_AsMVT` does.
 */
export function readShape(hexadecimal: string): TileShape {
  const bytes = Buffer.from(hexadecimal, 'hex')
  let at = 0
  const whole = () => bytes.readUInt32LE((at += 4) - 4)
  const position = (): Position => {
    at += 16
    return [Math.trunc(bytes.readDoubleLE(at - 16)), Math.trunc(bytes.readDoubleLE(at - 8))]
  }
  const line = () => Array.from({ length: whole() }, position)
  const kind = () => {
    // The byte before tells the order of bytes, which is little-endian on every machine that we know.
    at += 1
    const word = whole()
    if ((word & HAS_SYSTEM) !== 0) at += 4
    return word & KIND_BITS
  }
  const piece = (type: number): (readonly Position[])[] => {
    if (type === POINT) return [[position()]]
    if (type === LINE) return [line()]
    if (type === POLYGON) return Array.from({ length: whole() }, line)
    return Array.from({ length: whole() }, () => piece(kind())).flat()
  }
  const type = kind()
  // The kinds of several follow those of one by three.
  return { type: (type > POLYGON ? type - 3 : type) as TileShape['type'], parts: piece(type) }
}
