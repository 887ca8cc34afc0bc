/** The parts of JSON Schema that the interface uses. */
export type Schema = {
  readonly type?: string | readonly string[]
  readonly description?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: Schema | boolean
  readonly patternProperties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema | readonly Schema[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly default?: unknown
  readonly format?: string
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly minItems?: number
  readonly maxItems?: number
}

const PLAIN_TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'whole number',
  number: 'number',
  boolean: 'true or false',
  null: 'null',
  object: 'object',
  array: 'list',
}

const choicesOf = ({ anyOf, oneOf }: Schema): readonly Schema[] | undefined => anyOf ?? oneOf

const rangeWords = (least: number | undefined, most: number | undefined, unit = ''): string => {
  if (least !== undefined && most !== undefined) return ` (${least} to ${most}${unit})`
  if (most !== undefined) return ` (at most ${most}${unit})`
  return least !== undefined && least > 0 ? ` (at least ${least}${unit})` : ''
}

const listWords = (schema: Schema): string => {
  const { items, minItems, maxItems } = schema
  if (items === undefined) return 'list'
  const of = Array.isArray(items) ? (items as readonly Schema[]).map(typeWords).join(', ') : typeWords(items as Schema)
  return `list of ${of}${rangeWords(minItems, maxItems)}`
}

/** What a value may be, in words that need no knowledge of JSON Schema. */
export function typeWords(schema: Schema): string {
  const choices = choicesOf(schema)
  if (schema.const !== undefined) return `\`${JSON.stringify(schema.const)}\``
  if (schema.enum) return schema.enum.map((value) => `\`${JSON.stringify(value)}\``).join(' or ')
  if (choices) return [...new Set(choices.map(typeWords))].join(' or ')
  if (Array.isArray(schema.type)) return schema.type.map((each: string) => PLAIN_TYPES[each] ?? each).join(' or ')
  if (schema.type === 'array') return listWords(schema)
  if (schema.type === 'string') {
    const kind = schema.format === undefined ? 'text' : `text, ${schema.format}`
    return `${kind}${rangeWords(schema.minLength, schema.maxLength, ' characters')}`
  }
  const plain = PLAIN_TYPES[schema.type as string] ?? (schema.properties ? 'object' : 'anything')
  return `${plain}${rangeWords(schema.minimum, schema.maximum)}`
}

/** The object that a value is or holds, whether it may be null or come in a list; undefined for plain values. */
export function objectIn(schema: Schema): Schema | undefined {
  if (schema.properties) return schema
  if (schema.items && !Array.isArray(schema.items)) return objectIn(schema.items as Schema)
  const objects = (choicesOf(schema) ?? []).filter((choice) => objectIn(choice))
  return objects.length === 1 ? objectIn(objects[0]!) : undefined
}
