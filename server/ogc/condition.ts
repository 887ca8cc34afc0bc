import { FilterProblem } from '../../geodata/layers/cql2/problem.ts'
import { readCql2Json } from '../../geodata/layers/cql2/read-json.ts'
import { readCql2Text } from '../../geodata/layers/cql2/read-text.ts'
import { filterUnread, parameterUnread } from '../layer-refusals.ts'

import type { OfferedSystem } from '../../geodata/crs/offered-systems.ts'
import type { Filter } from '../../geodata/layers/filter.ts'
import type { LayerProperty } from '../../geodata/layers/model.ts'

const LANGUAGES = { 'cql2-text': readCql2Text, 'cql2-json': readCql2Json } as const
const MOST_CHARACTERS = 10_000

/** A condition in CQL2; told by its first sign where the caller does not say how it is written. */
export function conditionFilter(
  words: string,
  language: string | undefined,
  properties: readonly LayerProperty[],
  system: OfferedSystem,
): Filter {
  const named = language ?? (words.trimStart().startsWith('{') ? 'cql2-json' : 'cql2-text')
  if (named !== 'cql2-text' && named !== 'cql2-json')
    throw parameterUnread('filter-lang', named, { 'zh-CN': ' cql2-text 或 cql2-json', en: 'cql2-text or cql2-json' })
  if (words.length > MOST_CHARACTERS)
    throw filterUnread(String(MOST_CHARACTERS), { 'zh-CN': '更短的条件', en: 'a shorter condition' })
  try {
    return LANGUAGES[named](words, new Map(properties.map((property) => [property.name, property])), system)
  } catch (error) {
    throw error instanceof FilterProblem ? filterUnread(error.place, error.expected) : error
  }
}
