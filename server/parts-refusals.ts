import { RequestRefused } from './errors.ts'

export const nothingParted = () =>
  new RequestRefused(422, 'nothing-parted', {
    'zh-CN': '分界线还没有把争议范围分开，没有保存；请先画好分界线，再说其余各块归谁。',
    en: 'The dividing line does not part the disputed extent yet and nothing was stored; draw the line first, then say whose the other parts are.',
  })

export const partsNotGiven = (count: number) =>
  new RequestRefused(
    422,
    'parts-not-given',
    {
      'zh-CN': `分界线没有穿过的有 ${count} 块，没有保存；请给每一块各写明归哪一方，不漏也不重。`,
      en: `The dividing line leaves ${count} parts alone and nothing was stored; say of each of them, once, whose it is.`,
    },
    { count },
  )
