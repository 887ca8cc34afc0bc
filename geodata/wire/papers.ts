import { Type, type Static } from 'typebox'

import {
  DOCUMENT_KINDS,
  EVIDENCE_KINDS,
  ISSUER_STEPS,
  OPINIONS,
  ORDER_EFFECTS,
  PARTY_ROLES,
  SAME_PAPER_BASES,
  SEAL_PLACES,
  SEALS,
} from '../documents/model.ts'

import { Nullable, OneOf, PartialDateSchema, QuoteSchema } from './primitives.ts'

export const EvidenceRecordSchema = Type.Object({
  title: QuoteSchema,
  kind: OneOf(EVIDENCE_KINDS),
  date: Nullable(PartialDateSchema),
})

const RecordReferenceSchema = Type.Object({
  offeredBy: OneOf(PARTY_ROLES),
  number: Type.String(),
  recordIndex: Type.Integer(),
})

export const SamePaperSchema = Type.Object({
  basis: OneOf(SAME_PAPER_BASES),
  first: RecordReferenceSchema,
  second: RecordReferenceSchema,
})
export type WireSamePaper = Static<typeof SamePaperSchema>

const IssuerStatementSchema = Type.Object({
  step: OneOf(ISSUER_STEPS),
  by: Nullable(Type.String()),
  opinion: OneOf(OPINIONS),
  seal: OneOf(SEALS),
  sealPlace: OneOf(SEAL_PLACES),
  date: Nullable(PartialDateSchema),
  words: QuoteSchema,
  saidBy: Nullable(Type.String({ description: 'letter of the claimant who alone says it' })),
})

export const IssuedPaperSchema = Type.Object({
  title: Type.String(),
  kind: OneOf(DOCUMENT_KINDS),
  claimantLetter: Nullable(Type.String()),
  statements: Type.Array(IssuerStatementSchema),
})
export type WireIssuedPaper = Static<typeof IssuedPaperSchema>

export const OrderSchema = Type.Object({
  number: Nullable(Type.Integer()),
  words: QuoteSchema,
  effects: Type.Array(OneOf(ORDER_EFFECTS)),
})
export type WireOrder = Static<typeof OrderSchema>
