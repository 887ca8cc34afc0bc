import { bareRole } from './bare-role.ts'
import { landmarkKind } from './landmark-kind.ts'
import { COMPASS_WORDS, LOCAL_SIDE_WORDS } from './vocabulary.ts'

import type { DraftCall } from './calls.ts'
import type { Side } from './model.ts'

const SIDE_OF: ReadonlyMap<string, Side | null> = new Map<string, Side | null>([...LOCAL_SIDE_WORDS, ...COMPASS_WORDS])

/** 东南西北四至:, 四至(东、南、西、北)为, 东、西、南、北分别与: all the sides first, what bounds them after. */
const HEAD =
  /(?:^|[,;。:、])(?:.{0,16}?)(?<open>四至|四界|界至|四邻)?[:(]?(?<sides>[东南西北](?:、?[东南西北]){3}|上、?下、?左、?右)(?:四?[至界邻面方边]|四至)?\)?(?<verb>(?:分别|依次|各|顺次)?(?:为|是|至|到|抵|与|邻|:){1,2})/u
const ENDS = /(?:为界|交界|接界|相邻|相连|相接|毗邻|毗连|接壤)?[。;,]?$/u
const LEAST_ITEM = 1
const LONGEST_ITEM = 20

/** The values in the order of the sides. Null where they are not as many as the sides. */
const itemsIn = (folded: string, start: number, end: number, count: number) => {
  for (const separator of ['、', ',', ';', ' ']) {
    const parts = folded.slice(start, end).split(separator)
    if (parts.length !== count || parts.some(({ length }) => length < LEAST_ITEM || length > LONGEST_ITEM)) continue
    let from = start
    return parts.map((part) => {
      const span = { start: from, end: from + part.length }
      from += part.length + 1
      return span
    })
  }
  return null
}

/** 东南西北四至:甲、乙、丙、丁: the bounds listed in the order of the sides. Null for all others. */
export const readListedSides = (folded: string): DraftCall[] | null => {
  const head = HEAD.exec(folded)
  const { sides = '', verb = '', open } = head?.groups ?? {}
  if (
    !head ||
    (open === undefined && !/分别|依次|顺次|各|:|四/u.test(folded.slice(head.index, head.index + head[0].length)))
  )
    return null
  const words = [...sides.replace(/、/gu, '')]
  if (new Set(words).size !== words.length || verb === '') return null
  const start = head.index + head[0].length
  const end = start + folded.slice(start).replace(ENDS, '').length
  const items = itemsIn(folded, start, end, words.length)
  if (!items || items.some((item) => /[至到以]/u.test(folded.slice(item.start, item.start + 1)))) return null
  return items.map((item, index) => {
    const name = folded.slice(item.start, item.end)
    const reading = landmarkKind(name)
    return {
      ...item,
      side: SIDE_OF.get(words[index] ?? '') ?? null,
      act: 'bounds',
      marks: [{ ...item, role: bareRole(reading, name), kind: reading.kind, reading }],
      isSide: true,
    }
  })
}
