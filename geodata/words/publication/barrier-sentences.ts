import type { PublicationBarrier } from '../../public-record/model.ts'
import type { Language } from '../sentence.ts'

/** Why a case cannot be published: one sentence each, on the page and in refusals alike. */
export const BARRIER_SENTENCES: Readonly<Record<PublicationBarrier, Readonly<Record<Language, string>>>> = {
  'nothing-prepared': {
    'zh-CN': '还没有人准备本案的公开稿，没有公开；请先选好遮名方式和粗化程度，存为公开稿。',
    en: 'Nobody has prepared this case for the public and nothing was published; choose masking and coarsening and store them first.',
  },
  'review-number-missing': {
    'zh-CN': '公开稿没有审图号，没有公开；请在地图审核通过以后填上审图号。',
    en: 'The draft has no map review number and nothing was published; enter it once the map is reviewed.',
  },
  'review-number-malformed': {
    'zh-CN':
      '审图号的写法不对，没有公开；请写成 桂S(2026)12-003号 或 GS(2026)1234号 的样子（示例号只用于示意的案件，如 示例(2026)1号）。',
    en: 'The map review number is not of a known form and nothing was published; write it like 桂S(2026)12-003号 or GS(2026)1234号 (an example number like 示例(2026)1号 is for illustrative cases only).',
  },
  'ruling-not-sealed': {
    'zh-CN': '裁定还没有封存，没有公开；请先封存，或改为公示后征求意见。',
    en: 'The ruling is not sealed and nothing was published; seal it first, or publish the case under notice.',
  },
  'nothing-to-show': {
    'zh-CN': '本案没有各方的主张，也没有争议范围，没有可以公开的内容；请先读出文书里的四至。',
    en: 'The case has neither claims nor a disputed extent, so there is nothing to publish; have the bounds read first.',
  },
  'notice-missing': {
    'zh-CN': '公示要有公示期，没有公开；请选一种公示期。',
    en: 'A case is shown for objections only with a period of notice, and nothing was published; choose one.',
  },
  'objection-open': {
    'zh-CN': '还有没办结的异议，没有公开；请先逐件写明理由办结。',
    en: 'An objection is still open and nothing was published; close each with a reason first.',
  },
}
