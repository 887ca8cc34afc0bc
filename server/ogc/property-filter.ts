import { EXPECTED_VALUES, readValue } from '../../geodata/layers/read-value.ts'
import { parameterUnread } from '../layer-refusals.ts'

import type { Filter } from '../../geodata/layers/filter.ts'
import type { LayerProperty } from '../../geodata/layers/model.ts'

/** `?claimant=A`: features whose property has just this value. */
export function equalityFilter({ name, type }: LayerProperty, words: string): Filter {
  const value = readValue(type, words)
  if (value === undefined) throw parameterUnread(name, words, EXPECTED_VALUES[type])
  return { kind: 'compare', property: name, comparison: '=', value }
}
