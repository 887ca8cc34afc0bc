import { ID_COLUMN } from '../../../geodata/layers/case-layers.ts'

import type { Scalar } from '../../../geodata/layers/filter.ts'
import type { LayerProperty, PropertyType, Words } from '../../../geodata/layers/model.ts'

/** A column of a dBASE table: names of ten letters, widths in bytes. */
export type TableColumn = {
  readonly name: string
  readonly property: string
  readonly title: Words
  readonly type: 'C' | 'N' | 'D'
  /** Zero where the words themselves tell. */
  readonly width: number
  readonly decimals: number
}

const LONGEST_NAME = 10
const FORMS: Readonly<Record<PropertyType, Pick<TableColumn, 'type' | 'width' | 'decimals'>>> = {
  text: { type: 'C', width: 0, decimals: 0 },
  integer: { type: 'N', width: 18, decimals: 0 },
  number: { type: 'N', width: 24, decimals: 15 },
  // A logical column has no place for what is not known in every program.
  boolean: { type: 'N', width: 1, decimals: 0 },
  day: { type: 'D', width: 8, decimals: 0 },
  moment: { type: 'C', width: 0, decimals: 0 },
}

/** Ten letters of the name, and a number instead of the last ones where another column has them. */
function shortNames(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    let short = name.slice(0, LONGEST_NAME)
    for (let number = 2; taken.has(short.toLowerCase()); number++)
      short = `${name.slice(0, LONGEST_NAME - String(number).length)}${number}`
    taken.add(short.toLowerCase())
    return short
  })
}

/** The id first, then the properties in their order. */
export function tableColumns(properties: readonly LayerProperty[]): TableColumn[] {
  const all = [ID_COLUMN, ...properties]
  const names = shortNames(all.map(({ name }) => name))
  return all.map(({ name, type, title }, index) => ({ name: names[index]!, property: name, title, ...FORMS[type] }))
}

/** The shortest figures that mean the same number, in the width of the column; without an exponent. */
function figures(value: number, { width, decimals }: TableColumn): string {
  const shortest = String(value)
  if (decimals === 0) return Number.isFinite(value) ? shortest : ''
  if (shortest.length <= width && !/e/iu.test(shortest)) return shortest
  const whole = Math.trunc(Math.abs(value)).toString().length
  return value.toFixed(Math.max(0, Math.min(decimals, width - whole - 2)))
}

/** What stands in a cell, as words; empty for nothing. */
export function cellWords(value: Scalar | null | undefined, column: TableColumn): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? '1' : '0'
  if (typeof value === 'number') return figures(value, column)
  return column.type === 'D' ? value.replaceAll('-', '') : value
}
