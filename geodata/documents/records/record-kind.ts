/** What kind of evidence a paper is, by its title. */
import type { EvidenceKind } from '../model.ts'

/** In the order of trial: a record of a survey is a record too. */
const KINDS: readonly (readonly [EvidenceKind, RegExp])[] = [
  ['court-paper', /判决书?》?|裁定书?》?|民事调解书|行政调解书/u],
  ['survey-record', /勘查|勘验|勘察|踏勘|现场(?:笔录|记录)|指界/u],
  ['testimony', /(?:询问|访问|调查|谈话|走访|问话|座谈)[^《》]{0,12}(?:笔录|记录)|证言|证人|证词/u],
  ['expert-opinion', /鉴定|测绘报告|检验报告|评估报告/u],
  ['audio-visual', /录像|录音|视频|光盘/u],
  ['drawing', /(?:示意图|地形图|界线图|附图|平面图|地图|图纸|草图)(?:$|[》\d一二两三四五六七八九十])/u],
  ['object', /实物|界碑|界石/u],
]

/** A paper of no other kind is a document: certificates, contracts, applications, photographs of papers. */
export const recordKindOf = (title: string): EvidenceKind =>
  KINDS.find(([, words]) => words.test(title))?.[0] ?? 'document'
