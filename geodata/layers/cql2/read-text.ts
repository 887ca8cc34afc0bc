import { momentOf, temporalFilter } from './intervals.ts'
import { GEOMETRY_NAME, propertyNamed, type Queryables } from './operands.ts'
import { asPattern, between, compare, COMPARISONS, like, mirrored, spatialRelation, temporalRelation, within } from './predicates.ts' // prettier-ignore
import { placedShape } from './placed-shape.ts'
import { FilterProblem } from './problem.ts'
import { tokensOf, type Token } from './tokens.ts'
import { readShape } from './wkt.ts'

import type { OfferedSystem } from '../../crs/offered-systems.ts'
import type { Comparison, Filter, Interval, Scalar, SpatialRelation } from '../filter.ts'
import type { LayerProperty } from '../model.ts'
import type { TemporalRelation } from './intervals.ts'

/** Deeper than this nobody writes, and a reader that calls itself has an end. */
const DEEPEST = 50

const PREDICATE = { 'zh-CN': '比较、BETWEEN、IN、LIKE 或 IS NULL', en: 'a comparison, BETWEEN, IN, LIKE or IS NULL' }
const VALUE = { 'zh-CN': '一个值：数、加单引号的文字、TRUE、DATE(…) 或 TIMESTAMP(…)', en: "a value: a number, 'text', TRUE, DATE(…) or TIMESTAMP(…)" } // prettier-ignore

/** Reads CQL2 text (OGC 21-065r2): conditions over the properties of one layer, shapes in the coordinates of one system. */
class TextReader {
  readonly #tokens: readonly Token[]
  readonly #queryables: Queryables
  readonly #system: OfferedSystem
  #index = 0
  #depth = 0

  constructor(text: string, queryables: Queryables, system: OfferedSystem) {
    this.#tokens = tokensOf(text)
    this.#queryables = queryables
    this.#system = system
  }

  readonly peek = (): Token => this.#tokens[this.#index]!
  readonly take = (): Token => this.#tokens[Math.min(this.#index++, this.#tokens.length - 1)]!

  whole(): Filter {
    const filter = this.#either()
    if (this.peek().kind !== 'end') throw this.#problem({ 'zh-CN': 'AND、OR 或结束', en: 'AND, OR or the end' })
    return filter
  }

  #problem(expected: { 'zh-CN': string; en: string }): FilterProblem {
    return new FilterProblem(String(this.peek().at), expected)
  }

  #isWord(word: string): boolean {
    const { kind, value } = this.peek()
    return kind === 'word' && value.toUpperCase() === word
  }
  #takes(word: string): boolean {
    if (!this.#isWord(word)) return false
    this.take()
    return true
  }
  #isSign(sign: string): boolean {
    const { kind, value } = this.peek()
    return kind === 'sign' && value === sign
  }
  #need(what: string): void {
    const found = /\w/u.test(what) ? this.#isWord(what) : this.#isSign(what)
    if (!found) throw this.#problem({ 'zh-CN': `“${what}”`, en: what })
    this.take()
  }

  #either(): Filter {
    if (++this.#depth > DEEPEST) throw this.#problem({ 'zh-CN': '较浅的嵌套', en: 'fewer brackets within brackets' })
    const parts = [this.#both()]
    while (this.#takes('OR')) parts.push(this.#both())
    this.#depth--
    return parts.length === 1 ? parts[0]! : { kind: 'or', parts }
  }
  #both(): Filter {
    const parts = [this.#one()]
    while (this.#takes('AND')) parts.push(this.#one())
    return parts.length === 1 ? parts[0]! : { kind: 'and', parts }
  }
  #one(): Filter {
    let isNegated = false
    while (this.#takes('NOT')) isNegated = !isNegated
    const part = this.#plain()
    return isNegated ? { kind: 'not', part } : part
  }

  #plain(): Filter {
    if (this.#isSign('(')) {
      this.take()
      const filter = this.#either()
      this.#need(')')
      return filter
    }
    const { kind, value } = this.peek()
    const spatial = kind === 'word' ? spatialRelation(value) : undefined
    if (spatial) return this.#spatial(spatial)
    const temporal = kind === 'word' ? temporalRelation(value) : undefined
    return temporal ? this.#temporal(temporal) : this.#predicate()
  }

  #spatial(relation: SpatialRelation): Filter {
    this.take()
    this.#need('(')
    const { value, at } = this.take()
    if (value !== GEOMETRY_NAME)
      throw new FilterProblem(String(at), { 'zh-CN': '列名 geometry', en: 'the name geometry' })
    this.#need(',')
    const place = String(this.peek().at)
    const shape = placedShape(readShape(this), this.#system, place)
    this.#need(')')
    return { kind: 'spatial', relation, shape }
  }

  #temporal(relation: TemporalRelation): Filter {
    this.take()
    this.#need('(')
    const property = this.#property()
    this.#need(',')
    const place = String(this.peek().at)
    const interval = this.#interval()
    this.#need(')')
    if (property.type !== 'day' && property.type !== 'moment')
      throw new FilterProblem(place, { 'zh-CN': '日期或时刻的列', en: 'a column of days or moments' })
    return temporalFilter(property, relation, interval, place)
  }

  #interval(): Interval {
    const place = String(this.peek().at)
    if (!this.#takes('INTERVAL')) {
      const words = String(this.#value())
      return { from: momentOf(words, 'first', place), to: momentOf(words, 'last', place) }
    }
    this.#need('(')
    const [from] = [String(this.#value()), this.#need(',')]
    const to = String(this.#value())
    this.#need(')')
    return { from: momentOf(from, 'first', place), to: momentOf(to, 'last', place) }
  }

  #property(): LayerProperty {
    const { kind, value, at } = this.take()
    if (kind !== 'word' && kind !== 'property') throw new FilterProblem(String(at), { 'zh-CN': '列名', en: 'a name' })
    return propertyNamed(this.#queryables, value, String(at))
  }

  /** CASEI(…) around a part: case is nothing in it. */
  #caseless<Part>(read: () => Part): { part: Part; caseless: boolean } {
    if (!this.#takes('CASEI')) return { part: read(), caseless: false }
    this.#need('(')
    const part = read()
    this.#need(')')
    return { part, caseless: true }
  }

  #predicate(): Filter {
    const { kind, value } = this.peek()
    const isValue = kind === 'text' || kind === 'number' || /^(?:TRUE|FALSE|DATE|TIMESTAMP)$/iu.test(value)
    if (isValue && kind !== 'property') {
      const [place, given] = [String(this.peek().at), this.#value()]
      const comparison = mirrored(this.#comparison())
      return compare(this.#property(), comparison, given, place)
    }
    const { part: property, caseless } = this.#caseless(() => this.#property())
    if (this.#takes('IS')) {
      const isNegated = this.#takes('NOT')
      this.#need('NULL')
      const part: Filter = { kind: 'is-null', property: property.name }
      return isNegated ? { kind: 'not', part } : part
    }
    const isNegated = this.#takes('NOT')
    const part = this.#condition(property, caseless, isNegated)
    return isNegated ? { kind: 'not', part } : part
  }

  #condition(property: LayerProperty, caseless: boolean, isNegated: boolean): Filter {
    const place = String(this.peek().at)
    if (this.#takes('BETWEEN')) {
      const low = this.#value()
      this.#need('AND')
      return between(property, low, this.#value(), place)
    }
    if (this.#takes('IN')) return within(property, this.#values(), place)
    if (this.#takes('LIKE')) return like(property, this.#caseless(() => this.#value()).part, caseless, place)
    if (isNegated) throw this.#problem({ 'zh-CN': 'BETWEEN、IN 或 LIKE', en: 'BETWEEN, IN or LIKE' })
    const comparison = this.#comparison()
    const at = String(this.peek().at)
    const { part: value } = this.#caseless(() => this.#value())
    if (!caseless) return compare(property, comparison, value, at)
    if (comparison !== '=') throw new FilterProblem(place, { 'zh-CN': '“=”或 LIKE', en: '= or LIKE' })
    return like(property, typeof value === 'string' ? asPattern(value) : value, true, at)
  }

  #comparison(): Comparison {
    const { kind, value } = this.peek()
    if (kind !== 'sign' || !COMPARISONS.has(value)) throw this.#problem(PREDICATE)
    this.take()
    return value as Comparison
  }

  #values(): Scalar[] {
    this.#need('(')
    const values = [this.#value()]
    while (this.#isSign(',')) {
      this.take()
      values.push(this.#value())
    }
    this.#need(')')
    return values
  }

  #value(): Scalar {
    const { kind, value } = this.peek()
    if (kind === 'text') return this.take().value
    if (kind === 'number') return Number(this.take().value)
    if (this.#takes('TRUE')) return true
    if (this.#takes('FALSE')) return false
    if (kind !== 'word' || !/^(?:DATE|TIMESTAMP)$/iu.test(value)) throw this.#problem(VALUE)
    this.take()
    this.#need('(')
    const { kind: inner, value: words, at } = this.take()
    if (inner !== 'text') throw new FilterProblem(String(at), VALUE)
    this.#need(')')
    return words
  }
}

/** Throws FilterProblem with the position (from 1) of what cannot be taken. */
export const readCql2Text = (text: string, queryables: Queryables, system: OfferedSystem): Filter =>
  new TextReader(text, queryables, system).whole()
