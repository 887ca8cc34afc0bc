import { Builder, type Offset } from 'flatbuffers'
import { magicbytes } from 'flatgeobuf/lib/mjs/constants.js'
import { Column } from 'flatgeobuf/lib/mjs/flat-geobuf/column.js'
import { Crs } from 'flatgeobuf/lib/mjs/flat-geobuf/crs.js'
import { Header } from 'flatgeobuf/lib/mjs/flat-geobuf/header.js'

import type { ColumnType } from 'flatgeobuf/lib/mjs/flat-geobuf/column-type.js'
import type { GeometryType } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry-type.js'
import type { Words } from '../../geodata/layers/model.ts'

type HeaderFacts = {
  readonly name: string
  readonly about?: { readonly title: Words; readonly description: Words }
  readonly geometry: GeometryType
  readonly columns: readonly { readonly name: string; readonly kind: ColumnType; readonly title?: Words }[]
  readonly features: number
  /** West, south, east, north; left out where nobody counted. */
  readonly envelope?: readonly [west: number, south: number, east: number, north: number]
  readonly epsg: number
}

function columnOf(builder: Builder, { name, kind, title }: HeaderFacts['columns'][number]): Offset {
  const nameAt = builder.createString(name)
  const titleAt = title && builder.createString(title['zh-CN'])
  const descriptionAt = title && builder.createString(title.en)
  Column.startColumn(builder)
  Column.addName(builder, nameAt)
  Column.addType(builder, kind)
  if (titleAt !== undefined) Column.addTitle(builder, titleAt)
  if (descriptionAt !== undefined) Column.addDescription(builder, descriptionAt)
  return Column.endColumn(builder)
}

function systemOf(builder: Builder, epsg: number): Offset {
  const organization = builder.createString('EPSG')
  Crs.startCrs(builder)
  Crs.addOrg(builder, organization)
  Crs.addCode(builder, epsg)
  return Crs.endCrs(builder)
}

/**
 * What a FlatGeobuf without an index begins with; the library's own knows no names, and guesses the types of columns by the first feature. Of the
 * same columns it always has the same length, so that it can be written once more when the features have been counted.
 */
export function flatGeobufHeader({
  name,
  about,
  geometry,
  columns,
  features,
  envelope,
  epsg,
}: HeaderFacts): Uint8Array {
  const builder = new Builder()
  builder.forceDefaults(true)
  const nameAt = builder.createString(name)
  const titleAt = about && builder.createString(about.title['zh-CN'])
  const descriptionAt = about && builder.createString(about.description['zh-CN'])
  const envelopeAt = envelope && Header.createEnvelopeVector(builder, [...envelope])
  const columnsAt = Header.createColumnsVector(
    builder,
    columns.map((column) => columnOf(builder, column)),
  )
  const systemAt = systemOf(builder, epsg)
  Header.startHeader(builder)
  Header.addName(builder, nameAt)
  if (titleAt !== undefined) Header.addTitle(builder, titleAt)
  if (descriptionAt !== undefined) Header.addDescription(builder, descriptionAt)
  if (envelopeAt !== undefined) Header.addEnvelope(builder, envelopeAt)
  Header.addGeometryType(builder, geometry)
  Header.addColumns(builder, columnsAt)
  Header.addFeaturesCount(builder, BigInt(features))
  Header.addIndexNodeSize(builder, 0)
  Header.addCrs(builder, systemAt)
  builder.finishSizePrefixed(Header.endHeader(builder))
  return Buffer.concat([magicbytes, builder.asUint8Array()])
}
