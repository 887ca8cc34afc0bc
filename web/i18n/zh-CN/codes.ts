import { AGAINST_WORDS, DIFFERENCE_WORDS } from '../../../geodata/words/alternative-words.ts'
import {
  CERTAINTY_WORDS,
  KIND_WORDS,
  METHOD_WORDS,
  OVERLAP_TYPE_WORDS,
  SIDE_WORDS,
} from '../../../geodata/words/code-words.ts'
import { SEGMENT_REASON_WORDS } from '../../../geodata/words/segment-reasons.ts'

import type { CallAct, Form, MarkRole, QuestionCode } from '../../../geodata/boundary/model.ts'
import type { DescriptionSubject, DocumentKind, Finding, PartyRole } from '../../../geodata/documents/model.ts'
import type { EdgeAnswer } from '../../../geodata/answers/model.ts'
import type { OpenReason } from '../../../geodata/outline/model.ts'
import type { CorrectionReason } from '../../../geodata/text/correction.ts'

export const codes = {
  side: SIDE_WORDS['zh-CN'],
  act: {
    bounds: '至界',
    travels: '行走',
    divides: '分界',
    awards: '归属',
    starts: '起点',
  } satisfies Record<CallAct, string>,
  form: {
    'four-bounds': '四至',
    walk: '沿线走向',
    'dividing-line': '分界线',
    mixed: '四至兼走向',
    strip: '按份条地',
    reference: '引用他处',
  } satisfies Record<Form, string>,
  markRole: {
    line: '界物',
    from: '起自',
    to: '止于',
    through: '经过',
    neighbour: '相邻',
    winner: '归属人',
    alias: '又名',
  } satisfies Record<MarkRole, string>,
  kind: KIND_WORDS['zh-CN'],
  documentKind: {
    judgment: '判决书',
    'court-ruling': '裁定书',
    'ruling-decision': '处理决定书',
    'mediation-agreement': '调解协议书',
    'survey-record': '勘查笔录',
    'approval-form': '审批表',
    certificate: '权属证书',
    unknown: '种类不明',
  } satisfies Record<DocumentKind, string>,
  subject: {
    'disputed-extent': '争议范围',
    claim: '主张',
    'ruling-line': '裁定界线',
    'household-strip': '农户自留山',
    unattributed: '未归属的界址',
  } satisfies Record<DescriptionSubject, string>,
  certainty: CERTAINTY_WORDS['zh-CN'],
  method: METHOD_WORDS['zh-CN'],
  reason: SEGMENT_REASON_WORDS['zh-CN'],
  against: AGAINST_WORDS['zh-CN'],
  difference: DIFFERENCE_WORDS['zh-CN'],
  openReason: {
    'no-place': '地名找不到位置',
    'no-meeting': '与相邻一边接不上',
    'no-landmark': '没有写界物',
    'side-missing': '没有写这一边',
    'crosses-itself': '画出来的线自己相交，围不成一块',
    'several-courses': '有几种走法都说得通',
    'against-the-words': '画法与文字所说的方向或终点不合',
    'name-resembles': '地名库里只有名字相近的地物，是不是它要由人来定',
    'landmark-gone': '按答复，界物已不在原处',
    'words-gone': '有线而没有文字：所答的文字已经改读',
    'short-of-edge': '线没有到争议范围的边，分不成两块',
  } satisfies Record<OpenReason, string>,
  question: {
    'side-missing': '边数不对',
    'direction-odd': '方向前后相反',
    'feature-ambiguous': '界物有多种理解',
    'which-edge': '指哪一条边',
    'name-garbled': '名称疑有错字',
    'landmark-perishable': '界物可能已不在',
    'open-end': '首尾不相接',
    'refers-elsewhere': '引用了别处的图或证',
    'holder-only': '只写了权利人',
    'no-landmark': '没有写界物',
    'several-courses': '有几种走法',
    'foot-line': '哪条线是山脚线',
    'counting-end': '从哪一头数起',
  } satisfies Record<QuestionCode, string>,
  edge: {
    near: '近边',
    middle: '中间',
    far: '远边',
  } satisfies Record<EdgeAnswer, string>,
  edgeMeaning: {
    near: '靠本块地的一边',
    middle: '沿它的正中',
    far: '对面的一边（越过它）',
  } satisfies Record<EdgeAnswer, string>,
  overlap: OVERLAP_TYPE_WORDS['zh-CN'],
  partyRole: {
    plaintiff: '原告',
    defendant: '被告',
    'third-party': '第三人',
  } satisfies Record<PartyRole, string>,
  finding: {
    accepted: '予以确认',
    refused: '不予确认',
    'same-paper': '与对方证据一致',
  } satisfies Record<Finding, string>,
  correction: {
    homoglyph: '形近错字',
    'traditional-character': '繁体字',
    'injected-phrase': '混入的词句',
  } satisfies Record<CorrectionReason, string>,
}
