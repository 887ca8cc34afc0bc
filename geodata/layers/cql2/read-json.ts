import { momentOf, temporalFilter } from './intervals.ts'
import { GEOMETRY_NAME, propertyNamed, type Queryables } from './operands.ts'
import { asPattern, between, compare, COMPARISONS, like, mirrored, spatialRelation, temporalRelation, within } from './predicates.ts' // prettier-ignore
import { placedShape } from './placed-shape.ts'
import { FilterProblem } from './problem.ts'
import { boxRing } from './wkt.ts'

import type { Geometry } from 'geojson'
import type { OfferedSystem } from '../../crs/offered-systems.ts'
import type { Comparison, Filter, Interval, Scalar } from '../filter.ts'
import type { LayerProperty } from '../model.ts'

const DEEPEST = 50
const SHAPES = new Set(['Point', 'LineString', 'Polygon', 'MultiPoint', 'MultiLineString', 'MultiPolygon'])

type Node = { readonly [key: string]: unknown }
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Reads CQL2 JSON; places are told as paths ($.args[1]). */
class JsonReader {
  readonly #queryables: Queryables
  readonly #system: OfferedSystem

  constructor(queryables: Queryables, system: OfferedSystem) {
    this.#queryables = queryables
    this.#system = system
  }

  filter(node: unknown, place: string, depth = 0): Filter {
    if (!isNode(node) || typeof node['op'] !== 'string' || !Array.isArray(node['args']) || depth > DEEPEST)
      throw new FilterProblem(place, { 'zh-CN': '带 op 和 args 的对象', en: 'an object with op and args' })
    const [op, args] = [node['op'], node['args'] as unknown[]]
    const at = (index: number): string => `${place}.args[${index}]`
    if (op === 'and' || op === 'or') {
      if (args.length < 2) throw new FilterProblem(place, { 'zh-CN': '至少两个条件', en: 'two conditions at least' })
      return { kind: op, parts: args.map((part, index) => this.filter(part, at(index), depth + 1)) }
    }
    if (op === 'not') return { kind: 'not', part: this.filter(args[0], at(0), depth + 1) }
    if (op === 'isNull') return { kind: 'is-null', property: this.#property(args[0], at(0)).name }
    const spatial = spatialRelation(op)
    if (spatial) {
      if (!isNode(args[0]) || args[0]['property'] !== GEOMETRY_NAME)
        throw new FilterProblem(at(0), { 'zh-CN': '列名 geometry', en: 'the name geometry' })
      return {
        kind: 'spatial',
        relation: spatial,
        shape: placedShape(this.#shape(args[1], at(1)), this.#system, at(1)),
      }
    }
    const temporal = temporalRelation(op)
    if (temporal) {
      const property = this.#property(args[0], at(0))
      if (property.type !== 'day' && property.type !== 'moment')
        throw new FilterProblem(at(0), { 'zh-CN': '日期或时刻的列', en: 'a column of days or moments' })
      return temporalFilter(property, temporal, this.#interval(args[1], at(1)), at(1))
    }
    return this.#predicate(op, args, place)
  }

  #predicate(op: string, args: readonly unknown[], place: string): Filter {
    const at = (index: number): string => `${place}.args[${index}]`
    if (COMPARISONS.has(op)) {
      const comparison = op as Comparison
      if (this.#isProperty(args[1]))
        return compare(this.#property(args[1], at(1)), mirrored(comparison), this.#value(args[0], at(0)), at(0))
      const { part, caseless } = this.#caseless(args[0])
      const property = this.#property(part, at(0))
      const value = this.#value(this.#caseless(args[1]).part, at(1))
      if (!caseless) return compare(property, comparison, value, at(1))
      if (op !== '=') throw new FilterProblem(place, { 'zh-CN': '“=”或 like', en: '= or like' })
      return like(property, typeof value === 'string' ? asPattern(value) : value, true, at(1))
    }
    const { part, caseless } = this.#caseless(args[0])
    if (op === 'between') {
      const property = this.#property(part, at(0))
      return between(property, this.#value(args[1], at(1)), this.#value(args[2], at(2)), place)
    }
    if (op === 'in' && Array.isArray(args[1]) && args[1].length > 0) {
      const values = (args[1] as unknown[]).map((value, index) => this.#value(value, `${at(1)}[${index}]`))
      return within(this.#property(part, at(0)), values, at(1))
    }
    if (op === 'like')
      return like(this.#property(part, at(0)), this.#value(this.#caseless(args[1]).part, at(1)), caseless, at(1))
    throw new FilterProblem(place, { 'zh-CN': '一个可用的 op', en: 'an op that is known here' })
  }

  #isProperty(node: unknown): boolean {
    return isNode(node) && typeof node['property'] === 'string'
  }
  #property(node: unknown, place: string): LayerProperty {
    if (!isNode(node) || typeof node['property'] !== 'string')
      throw new FilterProblem(place, { 'zh-CN': '{"property": 列名}', en: '{"property": a name}' })
    return propertyNamed(this.#queryables, node['property'], place)
  }
  #caseless(node: unknown): { part: unknown; caseless: boolean } {
    const isCaseless = isNode(node) && node['op'] === 'casei' && Array.isArray(node['args'])
    return isCaseless ? { part: (node['args'] as unknown[])[0], caseless: true } : { part: node, caseless: false }
  }

  #value(node: unknown, place: string): Scalar {
    if (typeof node === 'string' || typeof node === 'number' || typeof node === 'boolean') return node
    const moment = isNode(node) ? (node['date'] ?? node['timestamp']) : undefined
    if (typeof moment === 'string') return moment
    throw new FilterProblem(place, { 'zh-CN': '一个值', en: 'a value' })
  }

  #interval(node: unknown, place: string): Interval {
    const ends: unknown = isNode(node) ? node['interval'] : undefined
    if (!Array.isArray(ends)) {
      const words = String(this.#value(node, place))
      return { from: momentOf(words, 'first', place), to: momentOf(words, 'last', place) }
    }
    const [from, to] = [0, 1].map((index) => String(this.#value(ends[index], `${place}.interval[${index}]`)))
    return { from: momentOf(from!, 'first', place), to: momentOf(to!, 'last', place) }
  }

  #shape(node: unknown, place: string): Geometry {
    const box = isNode(node) ? node['bbox'] : undefined
    if (isNumbers(box) && (box.length === 4 || box.length === 6)) {
      const half = box.length / 2
      return { type: 'Polygon', coordinates: [boxRing([box[0]!, box[1]!, box[half]!, box[half + 1]!])] }
    }
    const isShape = isNode(node) && SHAPES.has(String(node['type'])) && isCoordinates(node['coordinates'])
    if (!isShape) throw new FilterProblem(place, { 'zh-CN': 'GeoJSON 图形或 {"bbox": […]}', en: 'a GeoJSON shape or {"bbox": […]}' }) // prettier-ignore
    return { type: node['type'], coordinates: node['coordinates'] } as Geometry
  }
}

const isNumbers = (value: unknown): value is number[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'number' && Number.isFinite(each))
const isCoordinates = (value: unknown): boolean =>
  Array.isArray(value) && value.length > 0 && (isNumbers(value) ? value.length >= 2 : value.every(isCoordinates))

/** Throws FilterProblem with the path of what cannot be taken, or with `$` for what is no JSON. */
export function readCql2Json(text: string, queryables: Queryables, system: OfferedSystem): Filter {
  let node: unknown
  try {
    node = JSON.parse(text)
  } catch {
    throw new FilterProblem('$', { 'zh-CN': '完整的 JSON', en: 'whole JSON' })
  }
  return new JsonReader(queryables, system).filter(node, '$')
}
