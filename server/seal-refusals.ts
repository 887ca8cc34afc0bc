import { chinaDay } from '../geodata/procedure/day.ts'

import { RequestRefused } from './errors.ts'

import type { WireRulingFinding } from '../geodata/wire/seals.ts'

export const rulingSealed = (round: number, sealedBy: string, sealedAt: string) =>
  new RequestRefused(
    409,
    'ruling-sealed',
    {
      'zh-CN': `裁定已由${sealedBy}于 ${chinaDay(sealedAt)} 封存（第 ${round} 轮），没有改动任何内容；要改，请先写明理由开新的一轮。`,
      en: `The ruling was sealed by ${sealedBy} on ${chinaDay(sealedAt)} (round ${round}) and nothing was changed; open a new round, with a reason, to change it.`,
    },
    { round, sealedBy, sealedAt },
  )

export const sealedByDrafter = () =>
  new RequestRefused(403, 'ruling-own-draft', {
    'zh-CN': '这份裁定或它的分界线是您自己起草、画出的，要由另一位审批员封存；没有改动任何内容。',
    en: 'You drafted this ruling or drew its line, so another approver has to seal it; nothing was changed.',
  })

export const roundInWork = (round: number) =>
  new RequestRefused(
    409,
    'round-in-work',
    {
      'zh-CN': `第 ${round} 轮还没有封存，可以直接修改，不必开新的一轮。`,
      en: `Round ${round} is not sealed yet; change it as it is, no new round is needed.`,
    },
    { round },
  )

/** The first that bars is said; all are given, each with its spot. */
export const rulingNotReady = (barring: readonly WireRulingFinding[]) =>
  new RequestRefused(
    422,
    'ruling-not-ready',
    {
      'zh-CN': `还有 ${barring.length} 处必须先改，没有封存：${barring[0]!.sentence['zh-CN']}`,
      en: `${barring.length} point(s) must be mended first and nothing was sealed: ${barring[0]!.sentence.en}`,
    },
    { findings: barring },
  )

export const notConfirmed = (findings: readonly WireRulingFinding[]) =>
  new RequestRefused(
    422,
    'seal-not-confirmed',
    {
      'zh-CN': `还有 ${findings.length} 处没有写明理由，没有封存：${findings[0]!.sentence['zh-CN']}`,
      en: `${findings.length} point(s) are not confirmed with a reason and nothing was sealed: ${findings[0]!.sentence.en}`,
    },
    { findings },
  )

export const nothingToConfirm = (key: string) =>
  new RequestRefused(
    422,
    'nothing-to-confirm',
    {
      'zh-CN': `所确认的“${key}”不在核对结果之中，没有封存；请刷新看过之后再封存。`,
      en: `What was confirmed as “${key}” is not among the findings and nothing was sealed; reload, look, and seal again.`,
    },
    { key },
  )

export const sealNotFound = (round: number) =>
  new RequestRefused(404, 'seal-not-found', {
    'zh-CN': `本案第 ${round} 轮没有封存的裁定；请看案件页上列出的各轮。`,
    en: `Round ${round} of this case was not sealed; see the rounds listed on the page of the case.`,
  })
