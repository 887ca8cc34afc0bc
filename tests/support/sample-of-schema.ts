import type { Schema } from './hostile/api-operations.ts'

const FORMATS: Readonly<Record<string, string>> = { 'date-time': '2026-01-05T01:00:00.000Z', date: '2026-01-05' }

/** One of these fits every pattern of the interface. */
const TEXTS = ['x', 'A', 'a1', 's1', 'shape-1', '450621', '0'.repeat(64), '00000000-0000-4000-8000-000000000000']

function textOf({ format, pattern, minLength = 0 }: Schema): string {
  const given = format === undefined ? undefined : FORMATS[format]
  const fits = new RegExp(pattern ?? '', 'u')
  const text = given ?? TEXTS.find((sample) => fits.test(sample) && sample.length >= minLength)
  if (text === undefined) throw new Error(`No sample fits ${pattern}; add one.`)
  return text
}

/** A body that a schema takes: its required members only, each as small as it may be. */
export function sampleOf(schema: Schema): unknown {
  if ('const' in schema) return schema.const
  if (schema.enum) return schema.enum[0]
  if (schema.anyOf) return sampleOf(schema.anyOf[0]!)
  const type = typeof schema.type === 'string' ? schema.type : schema.type?.[0]
  switch (type) {
    case 'object':
      return Object.fromEntries(
        (schema.required ?? []).map((name) => [name, sampleOf(schema.properties?.[name] ?? {})]),
      )
    case 'array': {
      const items = Array.isArray(schema.items) ? (schema.items as readonly Schema[]) : null
      if (items) return items.map(sampleOf)
      return Array.from({ length: schema.minItems ?? 0 }, () => sampleOf((schema.items as Schema | undefined) ?? {}))
    }
    case 'integer':
    case 'number':
      return schema.minimum ?? 0
    case 'boolean':
      return false
    case 'null':
      return null
    default:
      return textOf(schema)
  }
}
