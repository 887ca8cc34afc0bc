import { TEMPORAL_RELATIONS } from './intervals.ts'
import { FilterProblem } from './problem.ts'
import { valueFor } from './operands.ts'

import type { Comparison, Filter, Scalar, SpatialRelation } from '../filter.ts'
import type { LayerProperty } from '../model.ts'

export const COMPARISONS: ReadonlySet<string> = new Set(['=', '<>', '<', '<=', '>', '>='])

/** As they are seen from the other side. */
const MIRRORED: Readonly<Record<Comparison, Comparison>> = {
  '=': '=',
  '<>': '<>',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
}
export const mirrored = (comparison: Comparison): Comparison => MIRRORED[comparison]

const SPATIAL_RELATIONS: readonly SpatialRelation[] = [
  'intersects',
  'disjoint',
  'within',
  'contains',
  'touches',
  'crosses',
  'overlaps',
  'equals',
]

/** `S_INTERSECTS` and the like; undefined for other names. */
export const spatialRelation = (name: string): SpatialRelation | undefined =>
  SPATIAL_RELATIONS.find((relation) => name.toLowerCase() === `s_${relation}`)
export const temporalRelation = (name: string) =>
  TEMPORAL_RELATIONS.find((relation) => name.toLowerCase() === `t_${relation}`)

export type Place = string

export const compare = (property: LayerProperty, comparison: Comparison, value: Scalar, place: Place): Filter => ({
  kind: 'compare',
  property: property.name,
  comparison,
  value: valueFor(property, value, place),
})

export const between = (property: LayerProperty, low: Scalar, high: Scalar, place: Place): Filter => ({
  kind: 'between',
  property: property.name,
  low: valueFor(property, low, place),
  high: valueFor(property, high, place),
})

export const within = (property: LayerProperty, values: readonly Scalar[], place: Place): Filter => ({
  kind: 'in',
  property: property.name,
  values: values.map((value) => valueFor(property, value, place)),
})

export function like(property: LayerProperty, pattern: Scalar, caseless: boolean, place: Place): Filter {
  if (property.type !== 'text' || typeof pattern !== 'string' || pattern.includes('\0'))
    throw new FilterProblem(place, { 'zh-CN': '文字列和文字样式', en: 'a column of text and a pattern in quotes' })
  return { kind: 'like', property: property.name, pattern, caseless }
}

/** Signs that mean something in a pattern stand for themselves. */
export const asPattern = (text: string): string => text.replace(/[\\%_]/gu, String.raw`\$&`)
