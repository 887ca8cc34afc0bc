import { Type, type Static } from 'typebox'

import { FINDINGS, PARTY_ROLES } from '../documents/model.ts'
import { LEGAL_KINDS, STANCES_ON_POINTS, VERDICTS } from '../evidence/model.ts'

import { EvidenceRecordSchema } from './papers.ts'
import { Nullable, OneOf, PartialDateSchema, Person, QuoteSchema } from './primitives.ts'

const Words = Type.String({ maxLength: 2000 })
const Number = Type.String({ minLength: 1, maxLength: 20, pattern: '\\S' })

const EntryReferenceSchema = Type.Object({ offeredBy: OneOf(PARTY_ROLES), number: Number })

const OpinionSchema = Type.Object({
  by: OneOf(PARTY_ROLES),
  authenticity: OneOf(STANCES_ON_POINTS),
  legality: OneOf(STANCES_ON_POINTS),
  relevance: OneOf(STANCES_ON_POINTS),
  words: Words,
})
export type WireOpinion = Static<typeof OpinionSchema>

const PersonsWords = {
  title: Nullable(Type.String({ minLength: 1, maxLength: 300, pattern: '\\S', description: 'null: as read' })),
  kind: Nullable(OneOf(LEGAL_KINDS)),
  holder: Nullable(
    Type.Object({
      name: Type.String({ minLength: 1, maxLength: 200, pattern: '\\S', description: 'a holder or an archive' }),
      fileNumber: Type.String({ maxLength: 100 }),
      page: Type.String({ maxLength: 50 }),
    }),
  ),
  purpose: Nullable(Type.String({ minLength: 1, maxLength: 2000, pattern: '\\S', description: 'offered to prove' })),
  samePaperAs: Nullable(EntryReferenceSchema),
  opinions: Type.Array(OpinionSchema, { maxItems: 3, description: 'one for each party at most' }),
  finding: Nullable(
    Type.Object({
      verdict: OneOf(VERDICTS),
      reason: Type.String({ minLength: 1, maxLength: 2000, pattern: '\\S' }),
    }),
  ),
  testimony: Nullable(
    Type.Object(
      { seen: Words, believed: Words },
      { description: 'what the witness saw or did, apart from what he believes' },
    ),
  ),
  withdrawn: Type.Boolean({ description: 'entered by mistake; what was read cannot be withdrawn' }),
}

const PersonsEntrySchema = Type.Object({ ...PersonsWords, date: Nullable(PartialDateSchema) })
export type PersonsEntry = Static<typeof PersonsEntrySchema>
const SignedEntrySchema = Type.Object({
  ...PersonsEntrySchema.properties,
  version: Type.Integer({ minimum: 1 }),
  changedBy: Type.String(),
  changedAt: Type.String({ format: 'date-time' }),
  isEntered: Type.Boolean({ description: 'nothing was read: a person entered it' }),
})
export type WireSignedEntry = Static<typeof SignedEntrySchema>

export const EvidenceSchema = Type.Object({
  paperId: Type.String({ description: 'two entries with one paperId are one paper' }),
  number: Type.String(),
  offeredBy: OneOf(PARTY_ROLES),
  title: QuoteSchema,
  records: Type.Array(EvidenceRecordSchema, { description: 'the papers under this number' }),
  purpose: Nullable(QuoteSchema),
  finding: Nullable(OneOf(FINDINGS)),
  findingWords: Nullable(QuoteSchema),
  samePaperAs: Nullable(Type.Object({ offeredBy: OneOf(PARTY_ROLES), number: Type.String() })),
  /** The claim description that quotes this paper; null when none does. */
  descriptionId: Nullable(Type.String()),
  person: Nullable(SignedEntrySchema),
  afterDecisionOf: Type.Optional(
    Type.Integer({ description: 'entered after the decision of this round, when its evidence was frozen' }),
  ),
})
export type WireEvidence = Static<typeof EvidenceSchema>

export const EvidenceVersionSchema = Type.Object({
  offeredBy: OneOf(PARTY_ROLES),
  number: Type.String(),
  ...SignedEntrySchema.properties,
})
export type WireEvidenceVersion = Static<typeof EvidenceVersionSchema>

/** What a person now says of an entry, whole. */
export const EvidenceChangeSchema = Type.Object({
  offeredBy: OneOf(PARTY_ROLES),
  number: Number,
  isNew: Type.Boolean({ description: 'an entry that the case does not have yet' }),
  entry: Type.Object({
    ...PersonsWords,
    date: Nullable(
      Type.String({ minLength: 1, maxLength: 40, description: 'as typed: 1981年5月, 1981-05, 1981; may be partial' }),
    ),
  }),
  changedBy: Person,
})
export type EvidenceChangeBody = Static<typeof EvidenceChangeSchema>
