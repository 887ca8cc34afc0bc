/** Titles of papers, and the kind of paper that each names. */
import type { DocumentKind } from '../model.ts'

/** By the end of the title, in the order of trial: 裁决书 of a government stands behind 裁定书 of a court. */
const TITLE_ENDS: readonly (readonly [DocumentKind, string])[] = [
  ['judgment', '判决书'],
  ['court-ruling', '(?:民事|行政|刑事|执行)裁定书?'],
  ['mediation-agreement', '(?:调解协议书?|调解书|(?:纠纷|争议|权属|界线|边界|山界)[^,。;:]{0,6}协议书?|和解协议书?)'],
  ['survey-record', '(?:勘查|勘验|勘察|踏勘|勘测|勘界|查勘)(?:笔录|记录|纪录)(?:表)?'],
  ['ruling-decision', '(?:处理|确权|裁决|裁定|调处|行政|权属)[^,。;:]{0,6}(?:决定书?|裁决书?|裁定书)|裁决书'],
  ['approval-form', '(?:审批|审核|申请|登记|申报|呈报|报批|填报)表'],
  [
    'certificate',
    '(?:(?:林权|山林|山界|自留山|责任山|使用权?|所有权?|管理权?|经营权?|承包|房产|产权)证书?|土地房产所有证|执照)',
  ],
]

const TITLES = TITLE_ENDS.map(([kind, end]) => [kind, new RegExp(`^[^,。;:]{0,50}(?:${end})$`, 'u')] as const)

/** (存根), (副本), (草稿) behind a title. */
const COPY = /\([^()]{1,10}\)$/u

/** The kind that a title names; null for words that are no title of a known kind. Letter-spaced titles count. */
export const kindOfTitle = (title: string): DocumentKind | null => {
  const compact = title.replace(/\s/gu, '').replace(COPY, '')
  return TITLES.find(([, pattern]) => pattern.test(compact))?.[0] ?? null
}
