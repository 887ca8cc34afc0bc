import { landmarkKind } from './landmark-kind.ts'

import type { DraftCall } from './calls.ts'

/** What points at a sheet: 见附图①, 以勘界图第3号地块为准, 位于图幅…内, 见登记册第57页. */
const POINTER =
  /(?<=^|[,;。:]|范围|四至|界线|边界|界址|位置|走向|争议地|林地|山场|地块|宗地|土地|具体)(?<by>详见|参见|见|坐落于|位于|以|按照|按|依照|依|如|为|在)(?<figure>[^,;。:、见至到沿从由()]{0,24}(?:图|册|簿)(?:[^,;。:、至到沿从由()]|(?<=[A-Z甲乙丙丁])、(?=[A-Z甲乙丙丁])){1,30}?)(?<close>为准|为界|为据|为凭|确定|所示|之?内|界内|上)?(?=[,;。)(]|$)/gu
const SHEET = /图|册|簿|[红蓝]线/u
/** 双方签字的, 2009年实地勾绘的: how the sheet came about is no part of its name. */
const MADE_BY =
  /^(?:[^,;。]*?(?:签字|签订|签署|签章|勾绘|绘制|绘就|测绘|测量|实测|盖章|制作|确认|标注|所附|附|形成|公布|批准|颁发|编制|认可|核发|填发|存档|备案)(?:过)?的|\d{4}年(?:度|的)?)(?=.)/u
const BOILERPLATE =
  /[\d.]+|约?面积|亩|公顷|平方米|约|计|(?:证书|图纸|资料|四至)?(?:另附|附后|另见|略)|四至|界线|走向|具体|范围|位置|该|此|宗地|地块|林地|山场|争议地|土地|权属|的|[,;。:()\s]/gu
const CLOSES = ['为准', '为界', '为据', '为凭']
/** 以 and 按 open the call; of other words it is the sheet that tells. */
const KEPT_ONLY_WITH_SHEET = new Set(['为', '在', '如'])

const draftOf = (folded: string, pointer: RegExpExecArray): DraftCall | null => {
  const { by = '', figure = '', close = '' } = pointer.groups ?? {}
  const modifier = MADE_BY.exec(figure)?.[0].length ?? 0
  const name = figure.slice(modifier)
  const reading = landmarkKind(name)
  if (reading.kind !== 'sheet-figure' && !SHEET.test(name)) return null
  const start = pointer.index + by.length + modifier
  const end = start + name.length
  return {
    start: KEPT_ONLY_WITH_SHEET.has(by) ? start : pointer.index,
    end: CLOSES.includes(close) ? end + close.length : end,
    side: null,
    act: 'bounds',
    marks: [{ start, end, role: 'line', kind: 'sheet-figure', reading: { ...reading, kind: 'sheet-figure' } }],
    isSide: false,
  }
}

/** The whole description is a figure on a plan or an entry of a register: a call for each. Null for all others. */
export const readFigureReference = (folded: string): DraftCall[] | null => {
  const pointers = [...folded.matchAll(POINTER)]
  const drafts = pointers.map((pointer) => draftOf(folded, pointer))
  const [first] = pointers
  if (!first || drafts.some((draft) => draft === null)) return null
  let rest = ''
  let at = first.index
  for (const { index, 0: words } of pointers) {
    rest += folded.slice(at, index)
    at = index + words.length
  }
  rest += folded.slice(at)
  return rest.replace(BOILERPLATE, '') === '' ? drafts.filter((draft) => draft !== null) : null
}
