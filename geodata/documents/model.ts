/** What a whole document says about itself. All spans cite the original text of the document. */
import type { BoundaryReading } from '../boundary/model.ts'
import type { Correction } from '../text/correction.ts'
import type { Quote, Span } from '../text/span.ts'

export const DOCUMENT_KINDS = [
  'judgment',
  'court-ruling',
  'ruling-decision',
  'mediation-agreement',
  'survey-record',
  'approval-form',
  'certificate',
  'unknown',
] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

/** A date as the paper writes it, with the interval of days it can mean (ISO dates, both inclusive). */
export type PartialDate = { readonly words: string; readonly from: string; readonly to: string }

export const PARTY_ROLES = ['plaintiff', 'defendant', 'third-party'] as const
export type PartyRole = (typeof PARTY_ROLES)[number]

export type Party = Span & {
  /** Full name as the reading text has it. */
  readonly name: string
  /** Short name the document gives it (以下简称…); the full name where it gives none. */
  readonly shortName: string
  readonly role: PartyRole
  /** Other names met in the document for the same party (production team, hamlet), as written. */
  readonly otherNames: readonly string[]
}

/** One side of the dispute: the parties that claim together, under one letter. */
export type Claimant = {
  /** A, B, C … in the order in which their claims stand in the document. */
  readonly letter: string
  readonly name: string
  /** Short names of the parties. */
  readonly parties: readonly string[]
}

export const DESCRIPTION_SUBJECTS = [
  'disputed-extent',
  'claim',
  'ruling-line',
  'household-strip',
  'unattributed',
] as const
export type DescriptionSubject = (typeof DESCRIPTION_SUBJECTS)[number]

/** A boundary description with what the document says of it. */
export type DocumentDescription = Span & {
  readonly subject: DescriptionSubject
  /** The land that is described, as named before the description; null when it is not named. */
  readonly landName: string | null
  /** Letter of the claimant whose claim this is. */
  readonly claimantLetter: string | null
  /** Title of the paper the words are quoted from, e.g. 山界林权审批表. */
  readonly paperTitle: string | null
  readonly paperDate: PartialDate | null
  /** A form whose sides were never filled in. */
  readonly blank: boolean
  /** Spans count from the start of the document, not of the description. */
  readonly reading: BoundaryReading
}

export const FINDINGS = ['accepted', 'refused', 'same-paper'] as const
export type Finding = (typeof FINDINGS)[number]

export const EVIDENCE_KINDS = [
  'document',
  'testimony',
  'survey-record',
  'court-paper',
  'drawing',
  'expert-opinion',
  'audio-visual',
  'object',
] as const
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number]

/** One paper inside an entry of evidence. */
export type EvidenceRecord = {
  readonly title: Quote
  readonly kind: EvidenceKind
  /** The date of the record as its title gives it. */
  readonly date: PartialDate | null
}

/** One numbered entry of a party's evidence list. */
export type EvidenceEntry = {
  readonly number: string
  readonly offeredBy: PartyRole
  readonly title: Quote
  /** The papers under this number, in order; one unless the entry holds several. */
  readonly records: readonly EvidenceRecord[]
  /** What it is offered to prove (主张证明…); null when the list does not say. */
  readonly purpose: Quote | null
  /** null when the court says nothing of it. */
  readonly finding: Finding | null
  /** The court's words on it. */
  readonly findingWords: Quote | null
  /** The entry of the other side that the court says is the same paper (与…一致). */
  readonly samePaperAs: { readonly offeredBy: PartyRole; readonly number: string } | null
}

export const SAME_PAPER_BASES = ['stated', 'title-and-date', 'title'] as const
export type SamePaperBasis = (typeof SAME_PAPER_BASES)[number]

/** A record of an entry; `recordIndex` counts in its records. */
export type RecordReference = {
  readonly offeredBy: PartyRole
  readonly number: string
  readonly recordIndex: number
}

/** Two records that are one paper: `stated` by the court; on any other basis a proposal that a person decides. */
export type SamePaper = {
  readonly basis: SamePaperBasis
  readonly first: RecordReference
  readonly second: RecordReference
}

/** Who puts a hand to a paper, in the order in which it goes up. */
export const ISSUER_STEPS = ['filled', 'team', 'brigade', 'commune', 'county'] as const
export type IssuerStep = (typeof ISSUER_STEPS)[number]

export const OPINIONS = ['approved', 'issued', 'refused', 'not-said'] as const
export type Opinion = (typeof OPINIONS)[number]

export const SEALS = ['present', 'absent', 'not-said'] as const
export type Seal = (typeof SEALS)[number]

export const SEAL_PLACES = ['issuing-authority', 'cover', 'not-said'] as const
export type SealPlace = (typeof SEAL_PLACES)[number]

/** What is said of one hand on a paper. */
export type IssuerStatement = {
  readonly step: IssuerStep
  /** Who, in the words of the paper; null where the words give only the step. */
  readonly by: string | null
  readonly opinion: Opinion
  readonly seal: Seal
  /** Where the seal stands or is missing. */
  readonly sealPlace: SealPlace
  readonly date: PartialDate | null
  readonly words: Quote
  /** Letter of the claimant in whose pleading the words stand; null where the paper itself, a court or a government says it. */
  readonly saidBy: string | null
}

/** A paper with its issuer chain: one that the document quotes, or the form or certificate that the document is. */
export type IssuedPaper = {
  readonly title: string
  readonly kind: DocumentKind
  /** Whose paper it is; null for households and where it is not told. */
  readonly claimantLetter: string | null
  readonly statements: readonly IssuerStatement[]
}

export const ORDER_EFFECTS = [
  'upholds',
  'revokes',
  'revokes-part',
  'declares-unlawful',
  'changes',
  'dismisses-claim',
  'dismisses-suit',
  'dismisses-appeal',
  'sets-judgment-aside',
  'orders-anew',
  'awards',
  'costs',
  'other',
] as const
export type OrderEffect = (typeof ORDER_EFFECTS)[number]

/** One order of the operative part (判决如下, 决定如下). */
export type Order = {
  /** Its number in the paper; null where the orders are not numbered. */
  readonly number: number | null
  readonly words: Quote
  /** In the order of the words. */
  readonly effects: readonly OrderEffect[]
}

/** What the orders leave of the decision under review. */
export const STANDINGS = ['stands', 'stands-in-part', 'changed', 'declared-unlawful', 'revoked', 'not-decided'] as const
export type Standing = (typeof STANDINGS)[number]

/** Something that happened, as the document tells it. */
export type TimelineEvent = {
  /** The days it can have happened on, or lasted from and to. */
  readonly date: PartialDate
  /** The clause that tells it. */
  readonly words: Quote
  /** Further places that tell the same of the same date. */
  readonly repeats: readonly Span[]
  /** Claimants and authorities that the clause names, by their short names. */
  readonly who: readonly string[]
  /** Letter of the claimant who alone tells it; null where a court, a government or the paper itself does. */
  readonly saidBy: string | null
  /** The document leaves a long time before this event untold; it is never explained here. */
  readonly gap: TimelineGap | null
}

type TimelineGap = {
  /** Index of the event that the gap begins with. */
  readonly sinceIndex: number
  readonly days: number
}

/** An award of the ruling: which side of the dividing line goes to whom. */
export type AwardWords = {
  /** Index into the calls of the ruling-line description. */
  readonly callIndex: number
  readonly claimantLetter: string | null
}

export type DecisionUnderReview = {
  readonly number: string
  readonly authority: string
  readonly date: PartialDate | null
  readonly standing: Standing
}

export type DocumentReading = {
  readonly kind: DocumentKind
  /** The document's own number; null when it is not in the text. */
  readonly number: string | null
  readonly authority: string | null
  readonly date: PartialDate | null
  /** A form or certificate that was never filled in. */
  readonly blank: boolean
  /** The decision under review. */
  readonly decision: DecisionUnderReview | null
  readonly parties: readonly Party[]
  readonly claimants: readonly Claimant[]
  readonly descriptions: readonly DocumentDescription[]
  readonly awards: readonly AwardWords[]
  readonly evidence: readonly EvidenceEntry[]
  readonly samePapers: readonly SamePaper[]
  readonly papers: readonly IssuedPaper[]
  readonly orders: readonly Order[]
  /** In the order of time. */
  readonly timeline: readonly TimelineEvent[]
  readonly corrections: readonly Correction[]
}
