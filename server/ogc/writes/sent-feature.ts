import { EXPECTED_VALUES } from '../../../geodata/layers/read-value.ts'
import {
  KEPT_PROPERTIES,
  LIMITS,
  LONGEST_REASON,
  NEEDED_PROPERTIES,
  REASON,
} from '../../../geodata/layers/written-layers.ts'
import {
  featureIdOther,
  featureNamesSystem,
  featureUnread,
  propertyKept,
  propertyNotWritten,
  propertyUnfit,
  reasonMissing,
} from '../../write-refusals.ts'

import type { Layer, LayerProperty, Words } from '../../../geodata/layers/model.ts'

export type Properties = Readonly<Record<string, unknown>>

/** A feature as it came: its properties are those of its layer, each of its type or null. */
export type SentFeature = { readonly geometry: unknown; readonly properties: Properties; readonly reason: string }

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const TYPES = {
  text: 'string',
  integer: 'number',
  number: 'number',
  boolean: 'boolean',
  day: 'string',
  moment: 'string',
} as const

const isWithin = (value: number, { minimum = -Infinity, maximum = Infinity }): boolean =>
  Number.isFinite(value) && value >= minimum && value <= maximum

function isFit(value: unknown, { name, type }: LayerProperty): boolean {
  const limits = LIMITS[name] ?? {}
  if (typeof value !== TYPES[type]) return false
  if (typeof value === 'number') return isWithin(value, limits) && (type !== 'integer' || Number.isInteger(value))
  if (typeof value !== 'string') return true
  const { enum: words, minLength = 0, maxLength = Infinity } = limits
  return (words?.includes(value) ?? true) && value.trim().length >= minLength && value.length <= maxLength
}

function expectedOf({ name, type }: LayerProperty): Words {
  const { enum: words, minimum, maximum, maxLength } = LIMITS[name] ?? {}
  if (words) return { 'zh-CN': `：${words.join('、')}`, en: `one of ${words.join(', ')}` }
  if (maximum !== undefined)
    return { 'zh-CN': ` ${minimum} 到 ${maximum} 的整数`, en: `a whole number from ${minimum} to ${maximum}` }
  if (minimum !== undefined) return { 'zh-CN': '不小于零的数', en: 'a number not below zero' }
  if (maxLength !== undefined)
    return { 'zh-CN': `不超过 ${maxLength} 字的文字`, en: `text of ${maxLength} characters at most` }
  return EXPECTED_VALUES[type]
}

/** What the record tells stays as it is told: a program that sends back what it read says nothing new. */
function keptOrFit(property: LayerProperty, value: unknown, standing: Properties | null): void {
  const { name } = property
  if (KEPT_PROPERTIES.has(name) || (standing !== null && name === 'case')) {
    const kept = standing?.[name] ?? null
    if (value !== null && value !== kept) throw propertyKept(name, kept === null ? null : JSON.stringify(kept))
  } else if (value === null ? NEEDED_PROPERTIES.includes(name) : !isFit(value, property))
    throw propertyUnfit(name, value ?? undefined, expectedOf(property))
}

/** Of the feature itself, or else of the header. */
export function reasonOf(given: unknown, header: string | undefined): string {
  const reason = typeof given === 'string' ? given.trim() : given === undefined || given === null ? header : undefined
  if (reason === undefined || reason === '' || reason.length > LONGEST_REASON) throw reasonMissing(LONGEST_REASON)
  return reason
}

/** What was sent, held against its layer and what stands (null for a feature that is new). */
export function sentFeature(
  { properties: known }: Layer,
  body: unknown,
  standing: { readonly id: string; readonly properties: Properties } | null,
  reasonHeader: string | undefined,
): SentFeature {
  if (!isRecord(body) || body['type'] !== 'Feature' || !isRecord(body['properties'])) throw featureUnread()
  if (body['crs'] !== undefined) throw featureNamesSystem()
  const { id } = body
  if (standing !== null && id !== undefined && id !== standing.id)
    throw featureIdOther(standing.id, JSON.stringify(id).slice(0, 100))
  const given = new Map(Object.entries(body['properties']))
  const reason = given.get(REASON)
  given.delete(REASON)
  const names = known.map(({ name }) => name)
  const unknown = [...given.keys()].find((name) => !names.includes(name))
  if (unknown !== undefined)
    throw propertyNotWritten(unknown.slice(0, 60), [...names.filter((name) => !KEPT_PROPERTIES.has(name)), REASON])
  const properties = Object.fromEntries(known.map(({ name }) => [name, given.get(name) ?? null]))
  for (const property of known) keptOrFit(property, properties[property.name], standing?.properties ?? null)
  return { geometry: body['geometry'], properties, reason: reasonOf(reason, reasonHeader) }
}
