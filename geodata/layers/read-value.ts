import type { PropertyType, Words } from './model.ts'
import type { Scalar } from './filter.ts'

/** What a value of each type looks like, for a sentence. */
export const EXPECTED_VALUES: Readonly<Record<PropertyType, Words>> = {
  text: { 'zh-CN': '文字', en: 'text' },
  integer: { 'zh-CN': '整数', en: 'a whole number' },
  number: { 'zh-CN': '数', en: 'a number' },
  boolean: { 'zh-CN': ' true 或 false', en: 'true or false' },
  day: { 'zh-CN': '日期（2026-11-23）', en: 'a day (2026-11-23)' },
  moment: { 'zh-CN': '时刻（2026-11-23T00:00:00Z）', en: 'a moment (2026-11-23T00:00:00Z)' },
}

const DAY = /^\d{4}-\d{2}-\d{2}$/u
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,6})?(?:Z|[+-]\d{2}:\d{2})$/iu
const NUMBER = /^-?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,3})?$/iu
const WHOLE = /^-?\d{1,18}$/u

/** Also that the day is one: there is no 30 February, though JavaScript takes it for 2 March. */
const isDay = (words: string): boolean => {
  const day = new Date(`${words.slice(0, 10)}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(words.slice(0, 10))
}

/** A value of a property as it is written in an address; undefined for what is none. */
export function readValue(type: PropertyType, words: string): Scalar | undefined {
  switch (type) {
    case 'text':
      // No text on record holds it, and no database takes it.
      return words.includes('\0') ? undefined : words
    case 'boolean':
      return words === 'true' ? true : words === 'false' ? false : undefined
    case 'integer':
      return WHOLE.test(words) ? Number(words) : undefined
    case 'number':
      return NUMBER.test(words) ? Number(words) : undefined
    case 'day':
      return DAY.test(words) && isDay(words) ? words : undefined
    case 'moment':
      return MOMENT.test(words) && isDay(words) && !Number.isNaN(Date.parse(words)) ? words : undefined
  }
}
