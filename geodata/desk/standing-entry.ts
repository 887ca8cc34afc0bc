/** What stands of an entry: what a person says before what was read. */
import type { EvidenceKind, PartialDate } from '../documents/model.ts'
import type { LegalKind, StandingFinding } from '../evidence/model.ts'
import type { WireEvidence } from '../wire/evidence.ts'

const LEGAL_KIND_OF: Readonly<Record<EvidenceKind, LegalKind>> = {
  document: 'documentary',
  'court-paper': 'documentary',
  drawing: 'documentary',
  testimony: 'testimony',
  'survey-record': 'survey-record',
  'expert-opinion': 'expert-opinion',
  'audio-visual': 'audio-visual',
  object: 'physical',
}

export const standingTitle = ({ title, person }: Pick<WireEvidence, 'title' | 'person'>): string =>
  person?.title ?? title.quote

/** Kinds of its records in their order, each once, as their titles tell them, unless a person says otherwise. */
export function standingKinds({ records, person }: Pick<WireEvidence, 'records' | 'person'>): readonly LegalKind[] {
  if (person?.kind) return [person.kind]
  return [...new Set(records.map(({ kind }) => LEGAL_KIND_OF[kind]))]
}

export function standingDates({ records, person }: Pick<WireEvidence, 'records' | 'person'>): readonly PartialDate[] {
  if (person?.date) return [person.date]
  return records.flatMap(({ date }) => (date ? [date] : []))
}

/** Null where neither the list nor a person says what it is offered to prove. */
export const standingPurpose = ({ purpose, person }: Pick<WireEvidence, 'purpose' | 'person'>): string | null =>
  person?.purpose ?? purpose?.quote ?? null

export type FindingOnRecord = {
  readonly finding: StandingFinding
  readonly words: string | null
  /** The person who recorded it; null where it was read. */
  readonly recordedBy: string | null
}

/** Null where nothing was found. */
export function standingFinding({
  finding,
  findingWords,
  person,
}: Pick<WireEvidence, 'finding' | 'findingWords' | 'person'>): FindingOnRecord | null {
  if (person?.finding)
    return { finding: person.finding.verdict, words: person.finding.reason, recordedBy: person.changedBy }
  return finding && { finding, words: findingWords?.quote ?? null, recordedBy: null }
}
