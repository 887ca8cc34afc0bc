/** What an order does, by its words. */
import type { OrderEffect } from '../model.ts'

/** A decision of a court: 撤销…人民法院(2018)…行政判决 sets a judgment aside, not the decision under review. */
const OF_A_COURT = '[^。;,]{0,60}(?:人民法院|[([]\\d{4}[)\\]][^。;,]{0,20}号)[^。;,]{0,20}(?:判决|裁定)'
const IN_PART = '[^。;]{0,120}(?:中(?:的|关于|对)|第[一二三四五六七八九十\\d]+[项条款]|部分)'

const EFFECTS: readonly (readonly [OrderEffect, RegExp])[] = (
  [
    ['sets-judgment-aside', `撤销${OF_A_COURT}`],
    ['revokes-part', `撤销(?!${OF_A_COURT})${IN_PART}`],
    ['revokes', `撤销(?!${OF_A_COURT})(?!${IN_PART})|确认[^。;,]{2,80}无效`],
    ['declares-unlawful', '确认[^。;,]{2,80}违法'],
    ['changes', '变更'],
    ['orders-anew', '(?:责令|限)[^。;]{0,80}(?:重新作出|重作|重新处理)|(?<!责令[^。;]{0,80})重新作出'],
    ['dismisses-appeal', '驳回[^。;,]{0,40}上诉|驳回[^。;,]{0,30}再审申请'],
    ['dismisses-suit', '驳回[^。;,]{0,60}起诉'],
    ['dismisses-claim', '驳回[^。;,]{0,80}(?:请求|主张|申请)|不(?:予)?支持[^。;,]{0,40}(?:请求|主张)'],
    ['upholds', `维持(?!原判|原裁定|${OF_A_COURT})`],
    [
      'awards',
      '归[^。;,]{1,40}(?:所有|使用|经营|管理)|(?:所有权|使用权|权属)[^。;,]{0,20}(?:归|属)|归[^。;,]{1,20}(?:方|组|村|户)$',
    ],
    ['costs', '(?:受理费|诉讼费|鉴定费|费用)'],
  ] as const
).map(([effect, words]) => [effect, new RegExp(words, 'u')])

/** In the order in which the words say them; `other` alone when none is known. */
export const orderEffects = (words: string): OrderEffect[] => {
  const found = EFFECTS.map(([effect, pattern]) => ({ effect, at: words.search(pattern) })).filter(({ at }) => at >= 0)
  const inOrder = found.sort((first, second) => first.at - second.at).map(({ effect }) => effect)
  return inOrder.length > 0 ? inOrder : ['other']
}
