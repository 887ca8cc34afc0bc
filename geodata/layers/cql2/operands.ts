import { EXPECTED_VALUES, readValue } from '../read-value.ts'

import { FilterProblem } from './problem.ts'

import type { Scalar } from '../filter.ts'
import type { LayerProperty } from '../model.ts'

/** The properties that may be asked for, by name. */
export type Queryables = ReadonlyMap<string, LayerProperty>

export const GEOMETRY_NAME = 'geometry'

/** Throws FilterProblem for a name that is no property of the layer. */
export function propertyNamed(queryables: Queryables, name: string, place: string): LayerProperty {
  const property = queryables.get(name)
  if (property) return property
  const names = [...queryables.keys()].join(', ')
  throw new FilterProblem(place, { 'zh-CN': `这些列名之一：${names}`, en: `one of these names: ${names}` })
}

const OF_NUMBERS: ReadonlySet<LayerProperty['type']> = new Set(['integer', 'number'])

/** A written value as the property has its values: a number is not text, and text no number. */
export function valueFor({ type }: LayerProperty, value: Scalar, place: string): Scalar {
  const fits = OF_NUMBERS.has(type)
    ? typeof value === 'number' && Number.isFinite(value)
    : type === 'boolean'
      ? typeof value === 'boolean'
      : typeof value === 'string' && readValue(type, value) !== undefined
  if (!fits) throw new FilterProblem(place, EXPECTED_VALUES[type])
  return value
}
