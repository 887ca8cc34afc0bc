import { readValue } from '../read-value.ts'

import { FilterProblem } from './problem.ts'

import type { Filter, Interval } from '../filter.ts'
import type { LayerProperty } from '../model.ts'

/** Relations that a moment can have to a moment or an interval; the others are of two intervals, and no feature here has one. */
export const TEMPORAL_RELATIONS = ['after', 'before', 'disjoint', 'during', 'equals', 'intersects'] as const
export type TemporalRelation = (typeof TEMPORAL_RELATIONS)[number]

/** Days are those of China. */
const CHINA = '+08:00'
const CHINA_MILLISECONDS = 8 * 3_600_000

const MOMENT = {
  'zh-CN': '日期（2026-11-23）、时刻（2026-11-23T00:00:00Z）或 ..',
  en: 'a day (2026-11-23), a moment (2026-11-23T00:00:00Z) or ..',
}

/** The first or the last second of a day, or the moment itself; null where an interval is open. */
export function momentOf(words: string, end: 'first' | 'last', place: string): string | null {
  if (words === '..') return null
  if (readValue('day', words) !== undefined) return `${words}T${end === 'first' ? '00:00:00' : '23:59:59'}${CHINA}`
  if (readValue('moment', words) === undefined) throw new FilterProblem(place, MOMENT)
  return words
}

const valueOf = ({ type }: LayerProperty, moment: string): string =>
  type === 'day' ? new Date(Date.parse(moment) + CHINA_MILLISECONDS).toISOString().slice(0, 10) : moment

/** A moment stands for an interval of itself, a day for its seconds. */
export function temporalFilter(
  property: LayerProperty,
  relation: TemporalRelation,
  { from, to }: Interval,
  place: string,
): Filter {
  if (from !== null && to !== null && Date.parse(from) > Date.parse(to)) throw new FilterProblem(place, MOMENT)
  const compared = (comparison: '<' | '<=' | '>' | '>=', moment: string | null): Filter[] =>
    moment === null ? [] : [{ kind: 'compare', property: property.name, comparison, value: valueOf(property, moment) }]
  const isTold: Filter = { kind: 'not', part: { kind: 'is-null', property: property.name } }
  switch (relation) {
    case 'before':
      return { kind: 'or', parts: compared('<', from) }
    case 'after':
      return { kind: 'or', parts: compared('>', to) }
    case 'disjoint':
      return { kind: 'or', parts: [...compared('<', from), ...compared('>', to)] }
    case 'during':
      return { kind: 'and', parts: [isTold, ...compared('>', from), ...compared('<', to)] }
    case 'equals':
    case 'intersects':
      return { kind: 'and', parts: [isTold, ...compared('>=', from), ...compared('<=', to)] }
  }
}
