import { after, isPause, startsWithAny, type Surroundings } from './surroundings.ts'

import type { Word } from './vocabulary.ts'

/** Whether 归 or 属 awards something here, and is no part of 归还, 附属 or 权属. */
export const awardOpens = (word: Word, around: Surroundings): boolean => {
  const { folded, at } = around
  const before = folded.charAt(at - 1)
  const rest = after(around, word)
  if (isPause(rest.charAt(0))) return false
  if (word.word === '归')
    return (
      !startsWithAny(rest, ['还于', '纳', '案', '类', '来', '侨', '仁', '德', '化', '义', '集体林'].slice(0, 10)) &&
      !'当回'.includes(before || '-')
    )
  if (word.word !== '属' && word.word !== '属于') return true
  if (startsWithAny(rest, ['实', '地', '相'])) return false
  if ('附下亲家金军隶直所系'.includes(before || '-')) return false
  if (before === '权')
    return !startsWithAny(rest, [
      '证',
      '争',
      '界',
      '纠',
      '清',
      '来',
      '管',
      '人',
      '凭',
      '问',
      '不',
      '的',
      '明',
      '登',
      '变',
      '主',
      '状',
    ])
  return true
}
