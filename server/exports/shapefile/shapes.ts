import { signedAreaSquareMetres } from '../../../geodata/crs/plane-geometry.ts'
import { boxOfPositions, type Box } from '../../../geodata/exchange/file/box.ts'

import type { Position } from 'geojson'
import type { LayerShape } from '../../../geodata/layers/case-layers.ts'
import type { LayerGeometry } from '../../../geodata/layers/model.ts'

/** ESRI Shapefile Technical Description, July 1998. Lengths count words of two bytes. */
const [FILE_CODE, VERSION, HEAD_BYTES, RECORD_HEAD_BYTES] = [9994, 1000, 100, 8]
const TYPES: Readonly<Record<LayerGeometry, number>> = { MultiPoint: 8, MultiLineString: 3, MultiPolygon: 5 }

type Line = readonly Position[]

const boxOf = (points: Line): Box => boxOfPositions(points) ?? [0, 0, 0, 0]

/** The outer ring of an area goes clockwise, its holes the other way. */
function turned(ring: Line, clockwise: boolean): Line {
  const plane = ring.map(([x = NaN, y = NaN]) => [x, y] as const)
  return signedAreaSquareMetres(plane) < 0 === clockwise ? ring : [...ring].reverse()
}

function partsOf(shape: LayerShape): readonly Line[] {
  if (shape.type === 'MultiPoint') return [shape.coordinates]
  if (shape.type === 'MultiLineString') return shape.coordinates
  return shape.coordinates.flatMap((rings) => rings.map((ring, index) => turned(ring, index === 0)))
}

function record(shape: LayerShape | null): Buffer {
  if (shape === null) return Buffer.alloc(4)
  const parts = partsOf(shape)
  const points = parts.flat()
  const hasParts = shape.type !== 'MultiPoint'
  const pointsAt = hasParts ? 44 + 4 * parts.length : 40
  const bytes = Buffer.alloc(pointsAt + 16 * points.length)
  bytes.writeInt32LE(TYPES[shape.type], 0)
  for (const [index, edge] of boxOf(points).entries()) bytes.writeDoubleLE(edge, 4 + 8 * index)
  if (hasParts) {
    bytes.writeInt32LE(parts.length, 36)
    let begin = 0
    for (const [index, part] of parts.entries()) {
      bytes.writeInt32LE(begin, 44 + 4 * index)
      begin += part.length
    }
  }
  bytes.writeInt32LE(points.length, hasParts ? 40 : 36)
  for (const [index, [x = NaN, y = NaN]] of points.entries()) {
    bytes.writeDoubleLE(x, pointsAt + 16 * index)
    bytes.writeDoubleLE(y, pointsAt + 16 * index + 8)
  }
  return bytes
}

function fileHead(bytes: number, type: number, box: Box): Buffer {
  const head = Buffer.alloc(HEAD_BYTES)
  head.writeInt32BE(FILE_CODE, 0)
  head.writeInt32BE(bytes / 2, 24)
  head.writeInt32LE(VERSION, 28)
  head.writeInt32LE(type, 32)
  for (const [index, edge] of box.entries()) head.writeDoubleLE(edge, 36 + 8 * index)
  return head
}

const numbersBE = (...numbers: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(4 * numbers.length)
  for (const [index, number] of numbers.entries()) bytes.writeInt32BE(number, 4 * index)
  return bytes
}

export type ShapeFiles = { readonly shp: Uint8Array; readonly shx: Uint8Array }

/** The shapes of a layer and their index, east before north; a feature without a shape has a null shape. */
export function shapeFiles(geometry: LayerGeometry, shapes: readonly (LayerShape | null)[]): ShapeFiles {
  const records = shapes.map(record)
  const box = boxOf(shapes.flatMap((shape) => (shape ? partsOf(shape).flat() : [])))
  const type = TYPES[geometry]
  let at = HEAD_BYTES
  const main: Buffer[] = []
  const index: Buffer[] = []
  for (const [number, bytes] of records.entries()) {
    main.push(numbersBE(number + 1, bytes.length / 2), bytes)
    index.push(numbersBE(at / 2, bytes.length / 2))
    at += RECORD_HEAD_BYTES + bytes.length
  }
  const indexBytes = HEAD_BYTES + 8 * records.length
  return {
    shp: Buffer.concat([fileHead(at, type, box), ...main]),
    shx: Buffer.concat([fileHead(indexBytes, type, box), ...index]),
  }
}
