import type { Position } from 'geojson'
import type { LayerShape } from '../../layers/case-layers.ts'

/** Well-known binary, as ISO 19125 has it, little-endian. */
const KINDS = { MultiPoint: 4, MultiLineString: 5, MultiPolygon: 6 } as const
const [HEAD_BYTES, COUNT_BYTES, POSITION_BYTES] = [5, 4, 16]
/** The kind of a member is three before that of its collection. */
const MEMBER_BEFORE = 3

/** The lines of a member of a collection: one position, one line, or the rings of an area. */
const linesOf = (shape: LayerShape): readonly (readonly Position[])[][] => {
  if (shape.type === 'MultiPolygon') return shape.coordinates
  if (shape.type === 'MultiLineString') return shape.coordinates.map((line) => [line])
  return shape.coordinates.map((position) => [[position]])
}

/** Well-known binary of a shape of two dimensions, in its own coordinates. */
export function layerShapeBinary(shape: LayerShape): Uint8Array {
  const members = linesOf(shape)
  const isPoints = shape.type === 'MultiPoint'
  const hasRings = shape.type === 'MultiPolygon'
  const bytesOfLine = (line: readonly Position[]) => (isPoints ? 0 : COUNT_BYTES) + line.length * POSITION_BYTES
  const bytesOfMember = (lines: readonly (readonly Position[])[]) =>
    lines.reduce((sum, line) => sum + bytesOfLine(line), HEAD_BYTES + (hasRings ? COUNT_BYTES : 0))
  const bytes = new Uint8Array(members.reduce((sum, lines) => sum + bytesOfMember(lines), HEAD_BYTES + COUNT_BYTES))
  const view = new DataView(bytes.buffer)
  let at = 0
  const count = (value: number): void => {
    view.setUint32(at, value, true)
    at += COUNT_BYTES
  }
  const head = (kind: number): void => {
    view.setUint8(at++, 1)
    count(kind)
  }
  head(KINDS[shape.type])
  count(members.length)
  for (const lines of members) {
    head(KINDS[shape.type] - MEMBER_BEFORE)
    if (hasRings) count(lines.length)
    for (const line of lines) {
      if (!isPoints) count(line.length)
      for (const [x = NaN, y = NaN] of line) {
        view.setFloat64(at, x, true)
        view.setFloat64(at + 8, y, true)
        at += POSITION_BYTES
      }
    }
  }
  return bytes
}
