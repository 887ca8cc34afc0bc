import { STORED_SYSTEM, type OfferedSystem } from '../../geodata/crs/offered-systems.ts'
import { propertiesFor } from '../../geodata/layers/layers.ts'
import { sqlFile } from '../db/sql-file.ts'

import { FilterSql, Parameters } from './filter-sql.ts'
import { afterCondition, orderOf, orderTerms, type Cursor } from './keyset.ts'
import { idExpression, keysOf } from './layer-source.ts'

import type { Filter, SortKey } from '../../geodata/layers/filter.ts'
import type { Layer, LayerProperty, LayerReader } from '../../geodata/layers/model.ts'

/** Whose features are read: of counties as an office, of single cases as a court. */
export type LayerScope = {
  readonly reader: LayerReader
  readonly counties: readonly string[]
  readonly cases: readonly string[]
}

export type LayerQuery = {
  readonly layer: Layer
  readonly filter: Filter | null
  readonly sort: readonly SortKey[]
  readonly system: OfferedSystem
}
export type Statement = { readonly text: string; readonly values: readonly unknown[] }

/** A tenth of a millimetre. */
const DIGITS = { degree: 9, metre: 4 } as const

const withoutEnd = (sql: string): string => sql.trimEnd().replace(/;$/u, '')

/** The rows of a layer before any condition. The engine is told the types also of what a layer does not ask for. */
function source(layer: Layer, { counties, cases }: LayerScope): { parameters: Parameters; from: string; head: string } {
  const parameters = new Parameters()
  const [ofCounties, ofCases] = [parameters.add(counties, 'text[]'), parameters.add(cases, 'uuid[]')]
  return {
    parameters,
    head: `with reader as (select ${ofCounties} as counties, ${ofCases} as cases) `,
    from: `from (${withoutEnd(sqlFile(`layer-${layer.id}`))}) as feature`,
  }
}

const where = (conditions: readonly string[]): string =>
  conditions.length === 0 ? '' : ` where ${conditions.join(' and ')}`

/**
 * Counter-clockwise outside, as RFC 7946 wants it; axes as the system has them. A single shape becomes one of several only here: an index knows
 * shapes as they are stored.
 */
function shapeExpression({ geometry }: Layer, { epsg, unit, northFirst }: OfferedSystem): string {
  const several = 'st_multi(geometry)'
  const turned = geometry === 'MultiPolygon' ? `st_forcepolygonccw(${several})` : several
  const moved = epsg === STORED_SYSTEM.epsg ? turned : `st_transform(${turned}, ${epsg})`
  return `st_asgeojson(${northFirst ? `st_flipcoordinates(${moved})` : moved}, ${DIGITS[unit]}, 0)`
}

function valueExpression({ name, type }: LayerProperty): string {
  if (type === 'day') return `to_char("${name}", 'YYYY-MM-DD')`
  if (type === 'moment') return `to_char("${name}" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`
  return `"${name}"`
}

/** A value as JSON. Whole numbers and truth values are written alike in both; the function that knows all types takes three times as long. */
function jsonExpression(property: LayerProperty): string {
  const isPlain = property.type === 'integer' || property.type === 'boolean'
  const value = valueExpression(property)
  return `coalesce(${isPlain ? `${value}::text` : `to_json(${value})::text`}, 'null')`
}

/** A whole feature as GeoJSON, written by the engine: nothing is taken apart and put together again here. */
function featureExpression(layer: Layer, reader: LayerReader, system: OfferedSystem): string {
  const properties = propertiesFor(layer, reader).map(
    (property) => `'"${property.name}":' || ${jsonExpression(property)}`,
  )
  return (
    `'{"type":"Feature","id":' || to_json(${idExpression(layer)})::text || ',"geometry":' || ` +
    `coalesce(${shapeExpression(layer, system)}, 'null') || ',"properties":{' || ${properties.join(` || ',' || `)} || '}}'`
  )
}

/** Features in a stable order, from behind a cursor on. */
export function featuresStatement(
  query: LayerQuery,
  scope: LayerScope,
  after: Cursor | null,
  mostRows: number,
): Statement {
  const { layer, filter, sort, system } = query
  const { parameters, head, from } = source(layer, scope)
  const properties = propertiesFor(layer, scope.reader)
  const terms = orderTerms(layer, sort, properties)
  const conditions = [
    ...(filter ? [new FilterSql(properties, parameters).of(filter)] : []),
    ...(after ? [afterCondition(terms, after, parameters)] : []),
  ]
  const cursor = terms.map(({ column }) => `(${column})::text`).join(', ')
  const text =
    `${head}select ${featureExpression(layer, scope.reader, system)} as feature, to_json(array[${cursor}])::text as cursor ` +
    `${from}${where(conditions)} order by ${orderOf(terms)} limit ${parameters.add(mostRows, 'integer')}`
  return { text, values: parameters.values }
}

export function countStatement({ layer, filter }: LayerQuery, scope: LayerScope): Statement {
  const { parameters, head, from } = source(layer, scope)
  const conditions = filter ? [new FilterSql(propertiesFor(layer, scope.reader), parameters).of(filter)] : []
  return { text: `${head}select count(*)::integer as count ${from}${where(conditions)}`, values: parameters.values }
}

/** One feature by the values of its keys. */
export function featureStatement(
  layer: Layer,
  scope: LayerScope,
  keys: readonly string[],
  system: OfferedSystem,
): Statement {
  const { parameters, head, from } = source(layer, scope)
  const conditions = keysOf(layer).map(({ column, type }, index) => `${column} = ${parameters.add(keys[index], type)}`)
  const text = `${head}select ${featureExpression(layer, scope.reader, system)} as feature ${from}${where(conditions)}`
  return { text, values: parameters.values }
}

/** Where the features lie, in degrees, and when the first and the last came to be. */
export function extentStatement(layer: Layer, scope: LayerScope): Statement {
  const { parameters, head, from } = source(layer, scope)
  const time = propertiesFor(layer, scope.reader).find(({ name }) => name === layer.time)
  const moments = time ? `, ${valueExpression(time)} as moment` : ', null::text as moment'
  const text =
    `${head}select st_xmin(box) as west, st_ymin(box) as south, st_xmax(box) as east, st_ymax(box) as north, first, last ` +
    `from (select st_extent(geometry) as box, min(moment) as first, max(moment) as last from (select geometry${moments} ${from}) as shape) as whole`
  return { text, values: parameters.values }
}
