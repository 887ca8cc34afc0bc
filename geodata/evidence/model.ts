/** What persons add to the entries of evidence that were read. What was read stays as it is. */
import type { Finding, PartyRole } from '../documents/model.ts'

/** The kinds of evidence that the law tells apart (书证, 物证, 视听资料, 证人证言, 当事人陈述, 鉴定意见, 勘验笔录). */
export const LEGAL_KINDS = [
  'documentary',
  'physical',
  'audio-visual',
  'testimony',
  'party-statement',
  'expert-opinion',
  'survey-record',
] as const
export type LegalKind = (typeof LEGAL_KINDS)[number]

/** What is argued of an entry under cross-examination. */
export const TESTED_POINTS = ['authenticity', 'legality', 'relevance'] as const
export type TestedPoint = (typeof TESTED_POINTS)[number]

export const STANCES_ON_POINTS = ['agreed', 'disputed', 'not-said'] as const
export type StanceOnPoint = (typeof STANCES_ON_POINTS)[number]

export const VERDICTS = ['accepted', 'accepted-in-part', 'refused'] as const
export type Verdict = (typeof VERDICTS)[number]

/** An entry is known by who offers it and the number in that party's list. */
export type EntryReference = { readonly offeredBy: PartyRole; readonly number: string }

/** A finding as it stands: as read, or as a person recorded it. */
export type StandingFinding = Finding | Verdict

/** What an entry does for an issue. */
export const STANCES = ['for', 'against', 'neutral'] as const
export type Stance = (typeof STANCES)[number]
