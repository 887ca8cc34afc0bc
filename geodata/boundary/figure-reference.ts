import { landmarkKind } from './landmark-kind.ts'

import type { DraftCall } from './calls.ts'

const POINTER =
  /(?:^|[,;。:]|范围|四至|界线|边界|界址|位置|争议地|林地|山场|地块|宗地|土地)(?<by>详见|参见|见|以|按|如|为)(?<figure>[^,;。:、见至到沿从由()]{0,16}图(?:[^,;。:、至到沿从由()]|(?<=[A-Z甲乙丙丁])、(?=[A-Z甲乙丙丁])){1,22}?)(?<close>为准|为界|确定|所示)?(?:[,;。)(]|$)/u

/** 见附图①红线范围, 以测绘图第3号地块为准: the whole description is a figure on a plan. Null for all others. */
export const readFigureReference = (folded: string): DraftCall | null => {
  const pointer = POINTER.exec(folded)
  const { by = '', figure = '', close = '' } = pointer?.groups ?? {}
  if (!pointer || landmarkKind(figure).kind !== 'sheet-figure') return null
  const start = folded.indexOf(figure, pointer.index)
  const end = start + figure.length
  const rest = folded.slice(end + close.length).replace(/[\d.]+|约?面积|亩|公顷|平方米|约|计|[,;。:()\s]/gu, '')
  if (rest !== '') return null
  const reading = landmarkKind(figure)
  return {
    start: by === '以' || by === '按' ? start - by.length : start,
    end: ['为准', '为界'].includes(close) ? end + close.length : end,
    side: null,
    act: 'bounds',
    marks: [{ start, end, role: 'line', kind: reading.kind, reading }],
    isSide: false,
  }
}
