import { CRS84, offeredSystem, type OfferedSystem } from '../../geodata/crs/offered-systems.ts'
import { propertiesFor } from '../../geodata/layers/layers.ts'
import { parameterUnknown, parameterUnread, systemNotOffered } from '../layer-refusals.ts'
import { orderTerms, readCursor, type Cursor } from '../layers/keyset.ts'

import { boxFilter } from './bounding-box.ts'
import { conditionFilter } from './condition.ts'
import { timeFilter } from './date-time.ts'
import { equalityFilter } from './property-filter.ts'
import { sortKeys } from './sorting.ts'

import type { Filter } from '../../geodata/layers/filter.ts'
import type { Layer, LayerProperty, LayerReader } from '../../geodata/layers/model.ts'
import type { LayerQuery } from '../layers/layer-query.ts'

export type AskedParameters = Readonly<Record<string, string | readonly string[] | undefined>>
export type ItemsQuery = {
  readonly query: LayerQuery
  readonly limit: number
  readonly after: Cursor | null
}

export const USUAL_LIMIT = 100
export const MOST_FEATURES = 10_000
const PARAMETERS = ['f', 'lang', 'limit', 'bbox', 'bbox-crs', 'crs', 'datetime', 'filter', 'filter-lang', 'filter-crs', 'sortby', 'cursor'] as const // prettier-ignore

/** A parameter that is given once at most. */
function single(asked: AskedParameters, name: string): string | undefined {
  const value = asked[name]
  if (value === undefined || typeof value === 'string') return value
  throw parameterUnread(name, value.join(' '), { 'zh-CN': '一个值', en: 'one value' })
}

function limitOf(words: string | undefined): number {
  if (words === undefined) return USUAL_LIMIT
  if (!/^\d{1,9}$/u.test(words) || Number(words) < 1)
    throw parameterUnread('limit', words, { 'zh-CN': '大于零的整数', en: 'a whole number above zero' })
  return Math.min(Number(words), MOST_FEATURES)
}

export function systemOf(asked: AskedParameters, name: 'crs' | 'bbox-crs' | 'filter-crs'): OfferedSystem {
  const words = single(asked, name)
  const system = words === undefined ? CRS84 : offeredSystem(words)
  if (!system) throw systemNotOffered(name, words ?? '')
  return system
}

function conditionOf(asked: AskedParameters, properties: readonly LayerProperty[]): Filter[] {
  const words = single(asked, 'filter')
  const language = single(asked, 'filter-lang')
  const system = systemOf(asked, 'filter-crs')
  return words === undefined ? [] : [conditionFilter(words, language, properties, system)]
}

/** What is asked of the items of a layer. Refused where a parameter is not known or cannot be read. */
export function itemsQuery(layer: Layer, reader: LayerReader, asked: AskedParameters): ItemsQuery {
  const properties = propertiesFor(layer, reader)
  const known = [...PARAMETERS, ...properties.map(({ name }) => name)]
  const unknown = Object.keys(asked).find((name) => !known.includes(name))
  if (unknown !== undefined) throw parameterUnknown(unknown, known)

  const bbox = single(asked, 'bbox')
  const datetime = single(asked, 'datetime')
  const time = properties.find(({ name }) => name === layer.time)
  const parts: Filter[] = [
    ...(bbox === undefined ? [] : [boxFilter(bbox, systemOf(asked, 'bbox-crs'))]),
    // What has no time of its own is of every time.
    ...(datetime === undefined ? [] : timeFilter(datetime, time)),
    ...conditionOf(asked, properties),
    ...properties.flatMap((property) => {
      const value = (PARAMETERS as readonly string[]).includes(property.name) ? undefined : single(asked, property.name)
      return value === undefined ? [] : [equalityFilter(property, value)]
    }),
  ]
  const sort = sortKeys(single(asked, 'sortby'), properties)
  const cursorGiven = single(asked, 'cursor')
  const after = cursorGiven === undefined ? null : readCursor(cursorGiven, orderTerms(layer, sort, properties))
  if (after === undefined)
    throw parameterUnread('cursor', cursorGiven ?? '', {
      'zh-CN': '上一页给出的翻页标记，请从第一页重新开始',
      en: 'the mark that the page before gave; begin with the first page again',
    })
  const filter: Filter | null = parts.length === 0 ? null : { kind: 'and', parts }
  return {
    query: { layer, filter, sort, system: systemOf(asked, 'crs') },
    limit: limitOf(single(asked, 'limit')),
    after,
  }
}
