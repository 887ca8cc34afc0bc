import type { Citation, RuleScope } from '../rules/model.ts'
import type { Day } from './day.ts'

/** Where a case can stand. Which way leads from one to another is data: see ProcedureRules. */
export const CASE_STATES = [
  'negotiating',
  'applied',
  'not-accepted',
  'accepted',
  'investigating',
  'inspecting',
  'mediating',
  'mediated',
  'mediation-failed',
  'opinion-drafted',
  'decided',
  'under-review',
  'first-instance',
  'second-instance',
  'retrial',
  'annulled',
  'effective',
  'registered',
  'suspended',
  'terminated',
] as const
export type CaseState = (typeof CASE_STATES)[number]

/** Papers of the procedure, which are due, filed and served. */
export const PAPER_KINDS = [
  'application',
  'representative-proof',
  'acceptance-notice',
  'refusal-of-acceptance',
  'evidence-notice',
  'application-copy',
  'answer',
  'inquiry-record',
  'inspection-record',
  'inspection-map',
  'mediation-record',
  'agreement',
  'agreement-map',
  'confirmation-application',
  'draft-opinion',
  'decision',
  'decision-map',
  'review-application',
  'review-decision',
  'complaint-copy',
  'evidence-for-court',
  'judgment',
  'boundary-points',
  'title-certificate',
  'suspension-notice',
  'termination-notice',
  'other',
] as const
export type PaperKind = (typeof PAPER_KINDS)[number]

/** What is argued over, and between whom: rules differ by both. */
export const GROUND_KINDS = ['land', 'forest', 'water'] as const
export type GroundKind = (typeof GROUND_KINDS)[number]
export const PARTIES_KINDS = ['units', 'individuals'] as const
/** `units`: between villages, groups, farms; `individuals`: a person or household is among them. */
export type PartiesKind = (typeof PARTIES_KINDS)[number]

/** Null where nobody has said it yet. */
export type CaseBasis = { readonly ground: GroundKind | null; readonly parties: PartiesKind | null }

export const TERM_UNITS = ['days', 'working-days', 'months'] as const
export type TermUnit = (typeof TERM_UNITS)[number]
export type Term = { readonly count: number; readonly unit: TermUnit }

export const DEADLINE_KEYS = [
  'decide-acceptance',
  'send-application',
  'answer-application',
  'decide-case',
  'confirm-agreement',
  'apply-for-review',
  'decide-review',
  'sue',
  'sue-after-review',
  'file-evidence',
  'appeal',
] as const
export type DeadlineKey = (typeof DEADLINE_KEYS)[number]

/** Who has to keep it. What a party lets pass is lapsed; what an authority lets pass is overdue. */
export const DEADLINE_HOLDERS = ['office', 'party', 'reviewing-authority'] as const
export type DeadlineHolder = (typeof DEADLINE_HOLDERS)[number]

/** For how long something is shown to everybody before it stands (公示、公告). */
export const NOTICE_KINDS = [
  'village-notice',
  'township-notice',
  'county-notice',
  'claims-notice',
  'forest-registration-notice',
  'registration-notice',
] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]

/** `citation` is null where this is merely what offices usually do. */
export type NoticeRule = { readonly kind: NoticeKind; readonly term: Term; readonly citation: Citation | null }
export type NoticeRules = RuleScope & { readonly notices: readonly NoticeRule[] }

export type DeadlineRule = {
  readonly key: DeadlineKey
  readonly whose: DeadlineHolder
  readonly term: Term
  /** The clock starts when a state is entered, or when a paper is served: for each who is served, of his own. */
  readonly starts:
    { readonly with: 'state'; readonly state: CaseState } | { readonly with: 'service'; readonly paper: PaperKind }
  /** It runs while the case stands here; being suspended ends nothing. */
  readonly runsWhile: readonly CaseState[]
  /** Papers that, once filed or served, meet it. */
  readonly metBy: readonly PaperKind[]
  readonly canBeExtended: boolean
  readonly citation: Citation
}

/** `citation` is null where this is merely the usual course. */
type MoveRule = {
  readonly from: readonly CaseState[]
  readonly to: CaseState
  /** Papers that belong to the step. */
  readonly papers: readonly PaperKind[]
  readonly citation: Citation | null
}

/** A way that a rule closes, or opens only under conditions that a person judges. */
export type MoveRestriction = {
  readonly from: CaseState
  readonly to: CaseState
  readonly kind: 'barred' | 'conditional'
  readonly citation: Citation
}

/** What one rule says of procedure: for its province and time, some kinds of ground and of parties. */
export type ProcedureRules = RuleScope & {
  /** Empty: of every kind. */
  readonly grounds: readonly GroundKind[]
  readonly parties: readonly PartiesKind[]
  readonly moves: readonly MoveRule[]
  readonly restrictions: readonly MoveRestriction[]
  readonly deadlines: readonly DeadlineRule[]
}

export const SERVICE_WAYS = ['in-person', 'left', 'by-post', 'entrusted', 'by-notice', 'electronic'] as const
export type ServiceWay = (typeof SERVICE_WAYS)[number]
export const SERVICE_OUTCOMES = ['received', 'refused', 'absent'] as const
export type ServiceOutcome = (typeof SERVICE_OUTCOMES)[number]
export const CASE_FILINGS = ['open', 'closed', 'archived'] as const
export type CaseFiling = (typeof CASE_FILINGS)[number]

export type FiledPaper = {
  readonly kind: PaperKind
  /** Title and number as on the paper; may be empty. */
  readonly title: string
  /** Number of the case's file that holds it; null where it lies elsewhere. */
  readonly attachmentNumber: number | null
}

/** One thing that happened in the procedure. What is written stays; a withdrawal of it is a further entry. */
export type ProcedureFact =
  | {
      readonly kind: 'move'
      readonly state: CaseState
      readonly papers: readonly FiledPaper[]
      /** Why a person went on where the rules foresee no such step; null where they do. */
      readonly reason: string | null
    }
  | { readonly kind: 'papers'; readonly papers: readonly FiledPaper[] }
  | {
      readonly kind: 'service'
      readonly paper: FiledPaper
      readonly to: string
      readonly way: ServiceWay
      readonly outcome: ServiceOutcome
      /** Why it was refused, or who was absent and why; null where it was received. */
      readonly reason: string | null
    }
  | { readonly kind: 'extension'; readonly deadline: string; readonly until: Day; readonly reason: string }
  | ({ readonly kind: 'basis' } & CaseBasis)
  | { readonly kind: 'filing'; readonly filing: CaseFiling; readonly reason: string | null }
  | { readonly kind: 'withdrawal'; readonly withdraws: number; readonly reason: string }

export type ProcedureEntry = {
  readonly number: number
  readonly round: number
  /** When it happened, not when it was written down. */
  readonly day: Day
  readonly fact: ProcedureFact
}

/** A public holiday, or a day at the weekend on which work is done instead (调休). */
export const CALENDAR_DAY_KINDS = ['holiday', 'workday'] as const
export type CalendarDayKind = (typeof CALENDAR_DAY_KINDS)[number]

export type CalendarDay = { readonly day: Day; readonly kind: CalendarDayKind }

export const DEADLINE_STANDINGS = ['ended', 'ended-late', 'resting', 'running', 'soon', 'overdue', 'lapsed'] as const
export type DeadlineStanding = (typeof DEADLINE_STANDINGS)[number]
