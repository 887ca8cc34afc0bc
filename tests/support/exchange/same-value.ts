import type { Scalar } from '../../../geodata/layers/filter.ts'
import type { PropertyType } from '../../../geodata/layers/model.ts'

const pad = (number: number): string => String(number).padStart(2, '0')
const dayOf = (date: Date): string => `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`

/** Nothing is nothing, however a format writes it. */
const isNothing = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  Number.isNaN(value) ||
  (value instanceof Date && Number.isNaN(value.getTime()))

/** Whether a value that was read means what was written; formats without types give words, those without flags 1 and 0. */
export function isSameValue(type: PropertyType, written: Scalar | null, read: unknown): boolean {
  if (written === null || isNothing(read)) return written === null && isNothing(read)
  if (type === 'boolean')
    return ['true', '1'].includes(String(read)) === written && /^(?:true|false|0|1)$/u.test(String(read))
  if (type === 'integer' || type === 'number') return Number(read) === written
  if (type === 'moment') return Date.parse(String(read)) === Date.parse(String(written))
  if (type === 'day') return (read instanceof Date ? dayOf(read) : String(read)) === written
  return String(read) === written
}
