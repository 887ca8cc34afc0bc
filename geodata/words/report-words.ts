import type { DescriptionSubject, DocumentKind, Finding, PartyRole } from '../documents/model.ts'
import type { Certainty, SegmentMethod } from '../outline/model.ts'
import type { Language } from './problem-sentences.ts'

type ReportWords = {
  readonly document: string
  readonly number: string
  readonly authority: string
  readonly decision: string
  readonly parties: string
  readonly claimants: string
  readonly descriptions: string
  readonly drawings: string
  readonly questions: string
  readonly evidence: string
  readonly award: string
  readonly unknown: string
  readonly blank: string
  readonly unanswered: string
  readonly noArea: string
  readonly area: (mu: string) => string
  readonly areaIfClosed: (mu: string, metres: string) => string
  readonly open: (words: string, metres: string | null) => string
  readonly unlocated: (names: string) => string
  readonly kinds: Record<DocumentKind, string>
  readonly subjects: Record<DescriptionSubject, string>
  readonly roles: Record<PartyRole, string>
  readonly findings: Record<Finding, string>
  readonly methods: Record<SegmentMethod, string>
  readonly certainties: Record<Certainty, string>
}

/** The words of the command line's report. */
export const REPORT_WORDS: Record<Language, ReportWords> = {
  'zh-CN': {
    document: '文书',
    number: '文号',
    authority: '机关',
    decision: '被诉决定',
    parties: '当事人',
    claimants: '各方',
    descriptions: '界址描述',
    drawings: '画出的线',
    questions: '待答问题',
    evidence: '证据',
    award: '裁归',
    unknown: '文中未载',
    blank: '（空白表格）',
    unanswered: '未答',
    noArea: '面积不能计算：有一边没有着落',
    area: (mu) => `面积约 ${mu} 亩（示意，未测量）`,
    areaIfClosed: (mu, metres) => `若以 ${metres} 米直线闭合，面积约 ${mu} 亩（示意，未测量）`,
    open: (words, metres) => `未闭合：${words}${metres === null ? '' : `，相差 ${metres} 米`}`,
    unlocated: (names) => `地名库中没有：${names}`,
    kinds: {
      judgment: '判决书',
      'court-ruling': '裁定书',
      'ruling-decision': '处理决定书',
      'mediation-agreement': '调解协议书',
      'survey-record': '勘查笔录',
      'approval-form': '审批表',
      certificate: '权属证书',
      unknown: '种类不明',
    },
    subjects: {
      'disputed-extent': '争议范围',
      claim: '主张',
      'ruling-line': '裁决分界线',
      'household-strip': '农户自留山',
      unattributed: '未归属',
    },
    roles: { plaintiff: '原告', defendant: '被告', 'third-party': '第三人' },
    findings: { accepted: '予以确认', refused: '不予确认', 'same-paper': '与对方证据一致' },
    methods: {
      measured: '实测',
      digitised: '图上量取',
      'follows-feature': '沿地物',
      'traced-on-terrain': '沿地形',
      straight: '直线',
      'drawn-by-hand': '手绘',
      assumed: '假定',
    },
    certainties: { stated: '载明', implied: '推定', unknown: '未定' },
  },
  en: {
    document: 'Document',
    number: 'number',
    authority: 'authority',
    decision: 'Decision under review',
    parties: 'Parties',
    claimants: 'Sides',
    descriptions: 'Descriptions',
    drawings: 'Lines drawn',
    questions: 'Questions',
    evidence: 'Evidence',
    award: 'awarded to',
    unknown: 'not in the text',
    blank: '(blank form)',
    unanswered: 'not answered',
    noArea: 'no area: a side is missing',
    area: (mu) => `about ${mu} mu (illustrative, not surveyed)`,
    areaIfClosed: (mu, metres) =>
      `about ${mu} mu if closed by a straight line of ${metres} m (illustrative, not surveyed)`,
    open: (words, metres) => `open: ${words}${metres === null ? '' : `, ${metres} m apart`}`,
    unlocated: (names) => `no place answers to: ${names}`,
    kinds: {
      judgment: 'judgment',
      'court-ruling': 'court ruling',
      'ruling-decision': 'ruling decision',
      'mediation-agreement': 'mediation agreement',
      'survey-record': 'survey record',
      'approval-form': 'approval form',
      certificate: 'certificate',
      unknown: 'unknown',
    },
    subjects: {
      'disputed-extent': 'disputed extent',
      claim: 'claim',
      'ruling-line': 'ruled dividing line',
      'household-strip': 'household strip',
      unattributed: 'unattributed',
    },
    roles: { plaintiff: 'plaintiff', defendant: 'defendant', 'third-party': 'third party' },
    findings: { accepted: 'accepted', refused: 'refused', 'same-paper': 'same paper' },
    methods: {
      measured: 'measured',
      digitised: 'digitised',
      'follows-feature': 'follows feature',
      'traced-on-terrain': 'traced on terrain',
      straight: 'straight',
      'drawn-by-hand': 'drawn by hand',
      assumed: 'assumed',
    },
    certainties: { stated: 'stated', implied: 'implied', unknown: 'unknown' },
  },
}
