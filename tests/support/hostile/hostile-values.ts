import type { Schema } from './api-operations.ts'

export type Random = () => number

export const oneOf = <T>(random: Random, values: readonly T[]): T => values[Math.floor(random() * values.length)]!

/** Texts by which other programs have been broken: quotes, null characters, halves of characters, paths, markup, formats, lengths. */
export const HOSTILE_TEXTS: readonly string[] = [
  '',
  ' ',
  "' or '1'='1",
  "'; drop schema sizhi cascade; --",
  '$1',
  '%s%n%x',
  '\0',
  'a\0b',
  '\uD83D',
  '\uFEFF四至',
  '\u202E东至',
  '𠮷𠮷𠮷',
  '../../../../etc/passwd',
  '..%2f..%2fetc%2fpasswd',
  '%00',
  '%',
  '__proto__',
  'constructor',
  'toString',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '{{7*7}}${7*7}',
  '{"$ne":null}',
  'NaN',
  '-1',
  '1e999',
  '9007199254740993',
  '2147483648',
  '0x10',
  '٣',
  '9999-99-99',
  '2026-02-30',
  '0000-00-00T00:00:00Z',
  '+275760-09-13T00:00:00.001Z',
  '00000000-0000-0000-0000-000000000000',
  '450621-no-such-hill',
  '(a+)+$',
  '\r\nset-cookie: a=b',
  '东至'.repeat(2000),
  'a'.repeat(70_000),
]

const HOSTILE_NUMBERS: readonly number[] = [
  0,
  -0,
  -1,
  0.5,
  1e-320,
  1e308,
  2 ** 31,
  -(2 ** 31) - 1,
  2 ** 53,
  Number.MAX_SAFE_INTEGER + 2,
  180.0000001,
  -90.1,
]

const DEEP = 2000
const LONG = 5000

function deep(): unknown {
  let value: unknown = 0
  for (let depth = 0; depth < DEEP; depth++) value = [value]
  return value
}

/** A value of no regard for any schema. */
function hostileValue(random: Random): unknown {
  const make = oneOf<() => unknown>(random, [
    () => oneOf(random, HOSTILE_TEXTS),
    () => oneOf(random, HOSTILE_TEXTS),
    () => oneOf(random, HOSTILE_NUMBERS),
    () => oneOf(random, [null, true, false, [], {}, [[]], [null], { type: 'Point', coordinates: [null, 'x'] }]),
    () => Array.from({ length: LONG }, () => oneOf(random, HOSTILE_NUMBERS)),
    deep,
    () => JSON.parse('{"__proto__":{"isAdministrator":true},"constructor":{"prototype":{}}}') as unknown,
  ])
  return make()
}

const FORMATS: Readonly<Record<string, string>> = { 'date-time': '2026-01-05T01:00:00.000Z', date: '2026-01-05' }
const TEXTS = ['x', 'A', 'a1', 's1', '甲', '450621', '1981-05', '00000000-0000-4000-8000-000000000000', '0'.repeat(64)]

function fittingText(random: Random, { format, pattern, minLength = 0 }: Schema): string {
  const given = format === undefined ? undefined : FORMATS[format]
  if (given !== undefined) return given
  const fits = new RegExp(pattern ?? '', 'u')
  const fitting = TEXTS.filter((text) => fits.test(text) && text.length >= minLength)
  return oneOf(random, fitting.length > 0 ? fitting : TEXTS)
}

/** How often a value is another than the schema asks for, and a member that may be left out is there. */
export type Mischief = { readonly hostile: number; readonly optional: number }

/** A value that a schema takes for the most part, so that requests come past its check too. */
export function mischievousValue(random: Random, schema: Schema, mischief: Mischief): unknown {
  if (random() < mischief.hostile) return hostileValue(random)
  if ('const' in schema) return schema.const
  if (schema.enum) return oneOf(random, schema.enum)
  if (schema.anyOf) return mischievousValue(random, oneOf(random, schema.anyOf), mischief)
  const type = typeof schema.type === 'string' ? schema.type : schema.type?.[0]
  switch (type) {
    case 'object': {
      const required = new Set(schema.required ?? [])
      return Object.fromEntries(
        Object.entries(schema.properties ?? {})
          .filter(([name]) => (required.has(name) ? random() >= mischief.hostile : random() < mischief.optional))
          .map(([name, inner]) => [name, mischievousValue(random, inner, mischief)]),
      )
    }
    case 'array': {
      const { items = {}, minItems = 0 } = schema
      if (Array.isArray(items))
        return (items as readonly Schema[]).map((item) => mischievousValue(random, item, mischief))
      const length = minItems + Math.floor(random() * 3)
      return Array.from({ length }, () => mischievousValue(random, items as Schema, mischief))
    }
    case 'integer':
      return (schema.minimum ?? 0) + Math.floor(random() * 3)
    case 'number':
      return (schema.minimum ?? 0) + random() * 100
    case 'boolean':
      return random() < 0.5
    case 'null':
      return null
    default:
      return fittingText(random, schema)
  }
}
