import { Builder } from 'flatbuffers'
import { magicbytes } from 'flatgeobuf/lib/mjs/constants.js'
import { Column } from 'flatgeobuf/lib/mjs/flat-geobuf/column.js'
import { Crs } from 'flatgeobuf/lib/mjs/flat-geobuf/crs.js'
import { Header } from 'flatgeobuf/lib/mjs/flat-geobuf/header.js'

import { MULTI_POLYGON_KIND } from '../../geodata/exchange/file/flatgeobuf-feature.ts'
import { CGCS2000_TEXT } from '../../geodata/crs/system-text.ts'

import { CGCS2000, type FileColumn } from './file-layer.ts'
import { COLUMN_KINDS } from './flatgeobuf-properties.ts'

import type { Box } from '../../geodata/exchange/file/spatial-index.ts'

type HeaderFacts = {
  readonly name: string
  readonly columns: readonly Pick<FileColumn<never>, 'name' | 'type'>[]
  readonly features: number
  /** Null where nothing lies. */
  readonly box: Box | null
}

function columnOf(builder: Builder, { name, type }: HeaderFacts['columns'][number]): number {
  const words = builder.createString(name)
  Column.startColumn(builder)
  Column.addName(builder, words)
  Column.addType(builder, COLUMN_KINDS[type])
  return Column.endColumn(builder)
}

function systemOf(builder: Builder): number {
  const [organization, name] = [builder.createString('EPSG'), builder.createString(CGCS2000_TEXT.name)]
  Crs.startCrs(builder)
  Crs.addOrg(builder, organization)
  Crs.addCode(builder, CGCS2000)
  Crs.addName(builder, name)
  return Crs.endCrs(builder)
}

/**
 * What a FlatGeobuf of several areas in degrees of CGCS2000 begins with, without an index. Of the same columns it always has the same length, so that
 * it can be written once more when the features have been counted.
 */
export function flatGeobufHeader({ name, columns, features, box }: HeaderFacts): Uint8Array {
  const builder = new Builder()
  builder.forceDefaults(true)
  const words = builder.createString(name)
  const envelope = Header.createEnvelopeVector(builder, [...(box ?? [NaN, NaN, NaN, NaN])])
  const listed = Header.createColumnsVector(
    builder,
    columns.map((column) => columnOf(builder, column)),
  )
  const system = systemOf(builder)
  Header.startHeader(builder)
  Header.addName(builder, words)
  Header.addEnvelope(builder, envelope)
  Header.addGeometryType(builder, MULTI_POLYGON_KIND)
  Header.addColumns(builder, listed)
  Header.addFeaturesCount(builder, BigInt(features))
  Header.addIndexNodeSize(builder, 0)
  Header.addCrs(builder, system)
  builder.finishSizePrefixed(Header.endHeader(builder))
  return Buffer.concat([magicbytes, builder.asUint8Array()])
}
