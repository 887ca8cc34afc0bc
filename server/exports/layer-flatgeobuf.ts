import { Builder, ByteBuffer } from 'flatbuffers'
import { ColumnType } from 'flatgeobuf/lib/mjs/flat-geobuf/column-type.js'
import { Feature } from 'flatgeobuf/lib/mjs/flat-geobuf/feature.js'
import { GeometryType } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry-type.js'
import { buildFeature, type IProperties } from 'flatgeobuf/lib/mjs/generic/feature.js'
import { parseGeometry } from 'flatgeobuf/lib/mjs/geojson/geometry.js'

import { ID_COLUMN } from '../../geodata/layers/case-layers.ts'

import { flatGeobufHeader } from './flatgeobuf-header.ts'

import type { HeaderMeta } from 'flatgeobuf'
import type { LayerContent, LayerFeature, LayerShape } from '../../geodata/layers/case-layers.ts'
import type { Layer, LayerGeometry, LayerProperty, PropertyType } from '../../geodata/layers/model.ts'

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

function metaOf({ geometry }: Pick<Layer, 'geometry'>, columns: readonly NamedColumn[]): HeaderMeta {
  const unknown = { width: -1, precision: -1, scale: -1, nullable: true, unique: false, primary_key: false }
  return {
    geometryType: SHAPE_TYPES[geometry],
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
  const valueOf = (name: string) => (name === ID_COLUMN.name ? id : (properties[name] ?? null))
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
  const columns = [ID_COLUMN, ...properties]
  const meta = metaOf(layer, columns)
  const written = features.map((feature) => {
    const values = valuesOf(feature, columns)
    return feature.geometry === null
      ? withoutShape(values, meta)
      : buildFeature(withEnds(feature.geometry), values, meta)
  })
  const header = flatGeobufHeader({
    name: layer.id,
    about: layer,
    geometry: SHAPE_TYPES[layer.geometry],
    columns: columns.map(({ name, type, title }) => ({ name, kind: COLUMN_TYPES[type], title })),
    features: features.length,
    epsg,
  })
  return Buffer.concat([header, ...written])
}
