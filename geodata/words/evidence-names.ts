import type { LegalKind, StandingFinding, Stance } from '../evidence/model.ts'

/** Kinds of evidence as the Civil Procedure Law names them, what was found, and what a paper says to an issue, in words for the catalogue and for printed lists. */
export const LEGAL_KIND_NAMES: Readonly<Record<LegalKind, string>> = {
  documentary: '书证',
  physical: '物证',
  'audio-visual': '视听资料',
  testimony: '证人证言',
  'party-statement': '当事人陈述',
  'expert-opinion': '鉴定意见',
  'survey-record': '勘验笔录',
}
export const FINDING_NAMES: Readonly<Record<StandingFinding, string>> = {
  accepted: '予以确认',
  'accepted-in-part': '部分予以确认',
  refused: '不予确认',
  'same-paper': '与对方证据一致',
}
export const STANCE_NAMES: Readonly<Record<Stance, string>> = { for: '支持', against: '反对', neutral: '中性' }
