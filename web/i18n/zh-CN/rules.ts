import type { DecidingPart, PaperLevel, PaperWeight } from '../../../geodata/rules/model.ts'

/** 材料的种类、效力和所依的规定。 */
export const rules = {
  level: {
    certificate: '权属证书',
    'land-reform-certificate': '土改时期权属证书',
    'four-fixed-decision': '四固定、合作化时期决定',
    'approval-form': '林业“三定”审批表',
    agreement: '双方协议',
    'earlier-ruling': '以往处理决定、裁判文书',
    'management-paper': '经营管理材料',
    'context-only': '背景资料',
  } satisfies Record<PaperLevel, string>,
  weight: {
    title: '可作权属凭证',
    reference: '只作参考',
    'not-title': '不是权属证据，只作背景',
  } satisfies Record<PaperWeight, string>,
  byTitle: '按标题归入',
  noRule: '没有找到适用的规定',
  citation: (rule: string, edition: string, article: string) =>
    `《${rule}》${edition === '' ? '' : `（${edition}）`}${article}`,
  toBeChecked: '待核',
  unchecked: '条文未与原文核对，不作依据',
  checked: '条文已与原文核对',
  deciding: '文字、图、面积不一致时',
  part: {
    words: '以四至文字为准',
    map: '以附图为准',
    area: '以面积为准',
    'nearest-named-mark': '以四至所写最近的标志为准',
    'tree-count': '以株数为准',
  } satisfies Record<DecidingPart, string>,
  orElse: '；不明的，',
}
