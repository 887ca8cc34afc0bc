import type { LevelRule, PaperLevel, RuleSet } from './model.ts'

/**
 * Parts of titles that tell the level, the more telling first: an approval form for a certificate is no certificate, and an
 * inquiry into a title is none either.
 */
const LEVEL_OF_TITLE: readonly (readonly [PaperLevel | null, RegExp])[] = [
  [null, /申请|告知书|送达|回证|通知书|笔录|报告|起诉|答辩|上诉状/u],
  ['approval-form', /审批表|登记申请表|呈报表/u],
  ['context-only', /森林资源|二类调查|小班|三调|土地利用现状|行政区划|行政界线|勘界|民国/u],
  ['land-reform-certificate', /土地房产所有证|土改|土地改革|土地证/u],
  ['four-fixed-decision', /四固定|合作化|固定.*(?:方案|决定|清册)/u],
  ['certificate', /林权证|山林权|林权所有证|不动产权|自留山.*证|责任山.*证|土地使用证|土地所有权证|所有证/u],
  ['earlier-ruling', /判决书|裁定书|裁决书|调解书|处理决定|复议决定|决定书|处理意见/u],
  // A contract for use shows management, whatever it is called.
  ['management-paper', /合同|承包|租赁|收费|收据|验收单|工分|发票|账|记录|单据/u],
  ['agreement', /协议|和解|纪要|契约/u],
]

export type LevelOfPaper = {
  readonly level: PaperLevel
  /** Null where no rule that holds speaks of this level. */
  readonly rule: LevelRule | null
}

/** What level a paper has by its title; null where the title tells none, as with testimony and papers of the procedure. */
export function levelOfPaper(title: string, rules: readonly RuleSet[]): LevelOfPaper | null {
  const level = LEVEL_OF_TITLE.find(([, words]) => words.test(title))?.[0] ?? null
  if (level === null) return null
  const rule = rules.flatMap(({ levels }) => levels).find((one) => one.level === level)
  return { level, rule: rule ?? null }
}
