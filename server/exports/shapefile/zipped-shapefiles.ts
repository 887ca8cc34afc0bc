import { zipSync, type Zippable } from 'fflate'

import { shapefileText } from '../../../geodata/crs/shapefile-text.ts'
import { success, type Result } from '../../../geodata/result.ts'
import { BYTE_ORDER_MARK } from '../spreadsheet-cell.ts'

import { attributeTable, type TableEncoding } from './attribute-table.ts'
import { gbkLetter, utf8Letter } from './encoders.ts'
import { readme, type WrittenLayer } from './readme.ts'
import { shapeFiles } from './shapes.ts'

import type { LayerContent } from '../../../geodata/layers/case-layers.ts'

export type ShapefilesOrder = {
  readonly contents: readonly LayerContent[]
  readonly epsg: number
  readonly encoding: 'UTF-8' | 'GBK'
  /** ISO 8601. */
  readonly lastChange: string
  readonly title: string
}

/** The number by which a dBASE table itself names GBK; it has none for UTF-8. */
const ENCODINGS: Readonly<Record<ShapefilesOrder['encoding'], TableEncoding>> = {
  'UTF-8': { encode: utf8Letter, languageDriver: 0 },
  GBK: { encode: gbkLetter, languageDriver: 0x4d },
}

function filesOf({ layer, features, table }: WrittenLayer, { epsg, encoding }: ShapefilesOrder): Zippable {
  const { shp, shx } = shapeFiles(
    layer.geometry,
    features.map(({ geometry }) => geometry),
  )
  return {
    [`${layer.id}.shp`]: shp,
    [`${layer.id}.shx`]: shx,
    [`${layer.id}.dbf`]: table.bytes,
    [`${layer.id}.prj`]: Buffer.from(shapefileText(epsg)),
    [`${layer.id}.cpg`]: Buffer.from(encoding),
  }
}

/** A Shapefile for each layer in which anything lies, and what its columns mean. */
export function zippedShapefiles(order: ShapefilesOrder): Result<Uint8Array> {
  const { contents, encoding, lastChange, title } = order
  const layers: WrittenLayer[] = []
  for (const content of contents.filter(({ features }) => features.length > 0)) {
    const table = attributeTable(content, ENCODINGS[encoding], lastChange)
    if (!table.ok) return table
    layers.push({ ...content, table: table.value })
  }
  const words = readme(layers, { encoding, system: `EPSG:${order.epsg}`, title })
  const files = Object.assign({}, ...layers.map((layer) => filesOf(layer, order))) as Zippable
  const all = { 'readme.txt': Buffer.from(BYTE_ORDER_MARK + words), ...files }
  return success(zipSync(all, { mtime: lastChange }))
}
