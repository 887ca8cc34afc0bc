import { Builder, ByteBuffer, type Offset } from 'flatbuffers'
import { Column } from 'flatgeobuf/lib/mjs/flat-geobuf/column.js'
import { ColumnType } from 'flatgeobuf/lib/mjs/flat-geobuf/column-type.js'
import { Crs } from 'flatgeobuf/lib/mjs/flat-geobuf/crs.js'
import { Feature } from 'flatgeobuf/lib/mjs/flat-geobuf/feature.js'
import { GeometryType } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry-type.js'
import { Header } from 'flatgeobuf/lib/mjs/flat-geobuf/header.js'
import { buildFeature, type IProperties } from 'flatgeobuf/lib/mjs/generic/feature.js'
import { parseGeometry } from 'flatgeobuf/lib/mjs/geojson/geometry.js'

import type { HeaderMeta } from 'flatgeobuf'
import type { LayerContent, LayerFeature, LayerShape } from '../../geodata/layers/case-layers.ts'
import type { LayerGeometry, LayerProperty, PropertyType, Words } from '../../geodata/layers/model.ts'

const MAGIC = Uint8Array.of(0x66, 0x67, 0x62, 0x03, 0x66, 0x67, 0x62, 0x01)
/** Days stay words: the only type for them has an hour too. */
const COLUMN_TYPES: Readonly<Record<PropertyType, ColumnType>> = {
  text: ColumnType.String,
  integer: ColumnType.Long,
  number: ColumnType.Double,
  boolean: ColumnType.Bool,
  day: ColumnType.String,
  moment: ColumnType.DateTime,
}
const SHAPE_TYPES: Readonly<Record<LayerGeometry, GeometryType>> = {
  MultiPoint: GeometryType.MultiPoint,
  MultiLineString: GeometryType.MultiLineString,
  MultiPolygon: GeometryType.MultiPolygon,
}

type NamedColumn = Pick<LayerProperty, 'name' | 'type' | 'title'>
const ID: NamedColumn = {
  name: 'id',
  type: 'text',
  title: { 'zh-CN': '要素编号', en: 'id of the feature, as at /ogc' },
}

function columnOffset(builder: Builder, { name, type, title }: NamedColumn): Offset {
  const [nameAt, titleAt, descriptionAt] = [name, title['zh-CN'], title.en].map((words) => builder.createString(words))
  Column.startColumn(builder)
  Column.addName(builder, nameAt!)
  Column.addType(builder, COLUMN_TYPES[type])
  Column.addTitle(builder, titleAt!)
  Column.addDescription(builder, descriptionAt!)
  return Column.endColumn(builder)
}

function systemOffset(builder: Builder, epsg: number): Offset {
  const organization = builder.createString('EPSG')
  Crs.startCrs(builder)
  Crs.addOrg(builder, organization)
  Crs.addCode(builder, epsg)
  return Crs.endCrs(builder)
}

type Described = {
  readonly id: string
  readonly title: Words
  readonly description: Words
  readonly geometry: LayerGeometry
}

/** The library's own head knows no names, and guesses the types of columns by the first feature. */
function headOf(layer: Described, columns: readonly NamedColumn[], count: number, epsg: number): Uint8Array {
  const builder = new Builder()
  const columnsAt = Header.createColumnsVector(
    builder,
    columns.map((column) => columnOffset(builder, column)),
  )
  const systemAt = systemOffset(builder, epsg)
  const [nameAt, titleAt, descriptionAt] = [layer.id, layer.title['zh-CN'], layer.description['zh-CN']].map((words) =>
    builder.createString(words),
  )
  Header.startHeader(builder)
  Header.addName(builder, nameAt!)
  Header.addTitle(builder, titleAt!)
  Header.addDescription(builder, descriptionAt!)
  Header.addGeometryType(builder, SHAPE_TYPES[layer.geometry])
  Header.addColumns(builder, columnsAt)
  Header.addFeaturesCount(builder, BigInt(count))
  Header.addIndexNodeSize(builder, 0)
  Header.addCrs(builder, systemAt)
  builder.finishSizePrefixed(Header.endHeader(builder))
  return builder.asUint8Array()
}

function metaOf(layer: Described, columns: readonly NamedColumn[]): HeaderMeta {
  const unknown = { width: -1, precision: -1, scale: -1, nullable: true, unique: false, primary_key: false }
  return {
    geometryType: SHAPE_TYPES[layer.geometry],
    columns: columns.map(({ name, type }) => ({
      name,
      type: COLUMN_TYPES[type],
      title: null,
      description: null,
      ...unknown,
    })),
    envelope: null,
    featuresCount: 0,
    indexNodeSize: 0,
    crs: null,
    title: null,
    description: null,
    metadata: null,
  }
}

function valuesOf({ id, properties }: LayerFeature, columns: readonly NamedColumn[]): IProperties {
  const valueOf = (name: string) => (name === ID.name ? id : (properties[name] ?? null))
  return Object.fromEntries(columns.map(({ name }) => [name, valueOf(name)]))
}

/** A feature without a shape keeps its attributes alone; the library writes none without a shape. */
function withoutShape(values: IProperties, meta: HeaderMeta): Uint8Array {
  const nowhere = { type: 'MultiPoint' as const, coordinates: [] }
  const whole = buildFeature(parseGeometry(nowhere), values, meta)
  const builder = new Builder()
  const properties = Feature.getSizePrefixedRootAsFeature(new ByteBuffer(whole)).propertiesArray()
  const at = Feature.createPropertiesVector(builder, properties ?? new Uint8Array())
  // Coordinates of the next feature are read where they lie, which has to be at a multiple of eight bytes.
  builder.prep(8, 0)
  Feature.startFeature(builder)
  Feature.addProperties(builder, at)
  builder.finishSizePrefixed(Feature.endFeature(builder))
  return builder.asUint8Array()
}

/** The library leaves out where the only line of several ends, without which GDAL reads none. */
function withEnds(geometry: LayerShape): ReturnType<typeof parseGeometry> {
  const parsed = parseGeometry(geometry)
  return geometry.type === 'MultiLineString' && geometry.coordinates.length === 1
    ? { ...parsed, ends: [geometry.coordinates[0]!.length] }
    : parsed
}

/** One layer as a FlatGeobuf without an index, in the order of its features; coordinates are those of the system, east first. */
export function layerFlatGeobuf({ layer, properties, features }: LayerContent, epsg: number): Uint8Array {
  const columns = [ID, ...properties]
  const meta = metaOf(layer, columns)
  const written = features.map((feature) => {
    const values = valuesOf(feature, columns)
    return feature.geometry === null
      ? withoutShape(values, meta)
      : buildFeature(withEnds(feature.geometry), values, meta)
  })
  return Buffer.concat([MAGIC, headOf(layer, columns, features.length, epsg), ...written])
}
