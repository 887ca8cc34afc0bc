import { RequestRefused } from './errors.ts'

export const pairHasCase = (address: string) =>
  new RequestRefused(
    409,
    'pair-has-case',
    {
      'zh-CN': `这两宗已经立为案件 ${address}，没有再立；请打开那个案件。`,
      en: `These two parcels are case ${address} already and no other was begun; open that case.`,
    },
    { address },
  )

export const pairOfOneCase = (address: string) =>
  new RequestRefused(
    422,
    'pair-of-one-case',
    {
      'zh-CN': `这两宗都来自案件 ${address}，没有另立；请在那个案件里处理。`,
      en: `Both parcels come from case ${address} and no other was begun; go on in that case.`,
    },
    { address },
  )

export const pairChanged = () =>
  new RequestRefused(412, 'stale-version', {
    'zh-CN': '其中一宗的界线刚刚改过，没有立案；请刷新看过之后再立。',
    en: 'One of the parcels was changed meanwhile and no case was begun; reload, look, and begin it again.',
  })

export const pairUnsound = (numbers: string) =>
  new RequestRefused(
    422,
    'pair-unsound',
    {
      'zh-CN': `${numbers} 的图形自相接触或交叉，围不出一块确定的地，没有立案；请先在县图层里改正。`,
      en: `The outline of ${numbers} touches or crosses itself and encloses no certain ground, so no case was begun; correct it in the county’s layer first.`,
    },
    { numbers },
  )

export const pairTooFine = (points: number, most: number) =>
  new RequestRefused(
    422,
    'pair-too-fine',
    {
      'zh-CN': `这两宗共有 ${points} 个点，一份摘录最多 ${most} 个，没有立案；请先简化图形再立。`,
      en: `The two outlines have ${points} points and an extract takes ${most}, so no case was begun; simplify the outlines first.`,
    },
    { points, most },
  )
