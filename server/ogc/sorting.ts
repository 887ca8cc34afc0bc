import { parameterUnread } from '../layer-refusals.ts'

import type { SortKey } from '../../geodata/layers/filter.ts'
import type { LayerProperty } from '../../geodata/layers/model.ts'

const MOST_KEYS = 5

/** `-squareMetres,claimant`: largest first, and by side where alike. A plus in an address may have become a space. */
export function sortKeys(words: string | undefined, properties: readonly LayerProperty[]): SortKey[] {
  if (words === undefined) return []
  const keys = words.split(',').map((part) => {
    const [, sign = '', property = ''] = /^([+\- ]?)(.*)$/u.exec(part) ?? []
    return { property, descending: sign === '-' }
  })
  const isKnown = keys.every((key) => properties.some(({ name }) => name === key.property))
  const names = keys.map(({ property }) => property)
  if (!isKnown || keys.length > MOST_KEYS || new Set(names).size < names.length)
    throw parameterUnread('sortby', words, {
      'zh-CN': `至多 ${MOST_KEYS} 个不同的列名，倒序在前面加减号`,
      en: `${MOST_KEYS} different names of columns at most, with a minus before what goes downwards`,
    })
  return keys
}
