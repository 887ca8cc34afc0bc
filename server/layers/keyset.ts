import { keysOf } from './layer-source.ts'

import type { SortKey } from '../../geodata/layers/filter.ts'
import type { Layer, LayerProperty, PropertyType } from '../../geodata/layers/model.ts'
import type { Parameters } from './filter-sql.ts'

/** Where a page ended: the values by which its last feature was ordered, as text. */
export type Cursor = readonly (string | null)[]

export type OrderTerm = {
  readonly column: string
  readonly type: string
  readonly descending: boolean
  readonly nullable: boolean
}

const TYPES: Readonly<Record<PropertyType, string>> = {
  text: 'text',
  integer: 'bigint',
  number: 'double precision',
  boolean: 'boolean',
  day: 'date',
  moment: 'timestamptz',
}

/** What was asked for first, then the keys, so that no two features stand alike. */
export const orderTerms = (
  layer: Layer,
  sort: readonly SortKey[],
  properties: readonly LayerProperty[],
): OrderTerm[] => [
  ...sort.map(({ property, descending }) => {
    const { type } = properties.find(({ name }) => name === property)!
    // Texts by their code points: the same order on every server.
    const column = type === 'text' ? `"${property}" collate "C"` : `"${property}"`
    return { column, type: TYPES[type], descending, nullable: true }
  }),
  ...keysOf(layer).map(({ column, type }) => ({ column, type, descending: false, nullable: false })),
]

/** What has no value comes last, in either direction. */
export const orderOf = (terms: readonly OrderTerm[]): string =>
  terms
    .map(({ column, descending, nullable }) => `${column}${descending ? ' desc' : ''}${nullable ? ' nulls last' : ''}`)
    .join(', ')

/** Behind the cursor. Where nothing but keys is ordered by, in the form in which the key's index answers it. */
export function afterCondition(terms: readonly OrderTerm[], cursor: Cursor, parameters: Parameters): string {
  const given = terms.map(({ type }, index) => {
    const value = cursor[index] ?? null
    return value === null ? null : parameters.add(value, type)
  })
  const columns = terms.map(({ column }) => column)
  if (terms.every(({ nullable }) => !nullable)) return `(${columns.join(', ')}) > (${given.join(', ')})`
  const alternatives = terms.flatMap((term, index) => {
    const before = terms
      .slice(0, index)
      .map(({ column }, earlier) => (given[earlier] === null ? `${column} is null` : `${column} = ${given[earlier]}`))
    const beyond = beyondOf(term, given[index] ?? null)
    return beyond === null ? [] : [`(${[...before, beyond].join(' and ')})`]
  })
  return `(${alternatives.join(' or ')})`
}

/** Null where nothing comes behind a missing value. */
function beyondOf({ column, descending, nullable }: OrderTerm, given: string | null): string | null {
  if (given === null) return null
  const past = `${column} ${descending ? '<' : '>'} ${given}`
  return nullable ? `(${past} or ${column} is null)` : past
}

/** Opaque to readers, so that it can be another some day. */
export const cursorWords = (cursor: Cursor): string => Buffer.from(JSON.stringify(cursor)).toString('base64url')

/** Undefined for what no page of this order ended with. */
export function readCursor(words: string, terms: readonly OrderTerm[]): Cursor | undefined {
  try {
    const cursor: unknown = JSON.parse(Buffer.from(words, 'base64url').toString())
    if (!Array.isArray(cursor) || cursor.length !== terms.length) return undefined
    const fits = terms.every(({ type, nullable }, index) => {
      const value: unknown = cursor[index]
      return value === null ? nullable : typeof value === 'string' && FORMS[type]!.test(value)
    })
    return fits ? (cursor as Cursor) : undefined
  } catch {
    return undefined
  }
}

/** How PostgreSQL writes values of these types. */
const FORMS: Readonly<Record<string, RegExp>> = {
  text: /^[^\0]*$/u,
  integer: /^-?\d{1,9}$/u,
  bigint: /^-?\d{1,18}$/u,
  'double precision': /^-?\d+(?:\.\d+)?(?:e[+-]?\d{1,3})?$/u,
  boolean: /^(?:true|false)$/u,
  date: /^\d{4}-\d{2}-\d{2}$/u,
  timestamptz: /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(?:\.\d+)?[+-]\d{2}(?::\d{2})?$/u,
}
