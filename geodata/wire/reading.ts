import { Type, type Static } from 'typebox'

import {
  CALL_ACTS,
  FORMS,
  LANDMARK_CONDITIONS,
  LANDMARK_KINDS,
  MARK_ROLES,
  MEASURE_UNITS,
  QUESTION_CODES,
  SIDES,
} from '../boundary/model.ts'
import { DESCRIPTION_SUBJECTS, DOCUMENT_KINDS } from '../documents/model.ts'
import { CORRECTION_DECISIONS, CORRECTION_REASONS } from '../text/correction.ts'
import { DOCUMENT_FORMATS, TEXT_ENCODINGS } from '../text/model.ts'

import { Instant, Nullable, OneOf, PartialDateSchema, SpanSchema } from './primitives.ts'

const MarkSchema = Type.Object({
  start: Type.Integer(),
  end: Type.Integer(),
  quote: Type.String(),
  role: OneOf(MARK_ROLES),
  kind: OneOf(LANDMARK_KINDS),
  readAs: Type.Optional(Type.String({ description: 'the words by which a person answered that it is to be read' })),
  condition: Type.Optional(OneOf(LANDMARK_CONDITIONS)),
  paperId: Type.Optional(Type.String({ description: 'the paper that a person answered the words point at' })),
})

const AnsweredBySchema = Type.Object({
  key: Type.String(),
  code: OneOf(QUESTION_CODES),
  value: Type.String(),
  answeredBy: Type.String(),
  answeredAt: Type.String({ format: 'date-time' }),
})

const ReadCall = {
  start: Type.Integer(),
  end: Type.Integer(),
  side: Nullable(OneOf(SIDES)),
  act: OneOf(CALL_ACTS),
  marks: Type.Array(MarkSchema),
}
const ReadCallSchema = Type.Object(ReadCall)
const CorrectedBy = {
  number: Type.Integer({ description: 'what undoing it names' }),
  decidedBy: Type.String(),
  decidedAt: Type.String({ format: 'date-time' }),
}

const CallSchema = Type.Object({
  ...ReadCall,
  correction: Type.Optional(
    Type.Object(
      { ...CorrectedBy, machine: Type.Array(ReadCallSchema) },
      { description: 'it stands by a person’s word; `machine` is what had been read on the same words' },
    ),
  ),
  answers: Type.Optional(Type.Array(AnsweredBySchema, { description: 'the answers that changed this call' })),
})
export type WireCall = Static<typeof CallSchema>

const RemovedCallsSchema = Type.Object({
  ...SpanSchema.properties,
  ...CorrectedBy,
  machine: Type.Array(ReadCallSchema),
})
export type WireRemovedCalls = Static<typeof RemovedCallsSchema>

/** A correction of calls whose words no description holds any more. */
export const OrphanedCorrectionSchema = Type.Object({
  ...SpanSchema.properties,
  ...CorrectedBy,
  calls: Type.Array(ReadCallSchema),
})
export type WireOrphanedCorrection = Static<typeof OrphanedCorrectionSchema>

const MeasureSchema = Type.Object({
  start: Type.Integer(),
  end: Type.Integer(),
  quote: Type.String(),
  value: Type.Number(),
  unit: OneOf(MEASURE_UNITS),
  approximate: Type.Boolean(),
})

const DescriptionCorrectionSchema = Type.Object({
  ...SpanSchema.properties,
  ...CorrectedBy,
  subject: Nullable(OneOf(DESCRIPTION_SUBJECTS)),
  claimantLetter: Nullable(Type.String()),
  holds: Type.Boolean({ description: 'false: a later correction took some of its words' }),
})
export type WireDescriptionCorrection = Static<typeof DescriptionCorrectionSchema>
export const DescriptionCorrectionsSchema = Type.Array(DescriptionCorrectionSchema, {
  description: 'words that are a description, or (no subject) none, by a person’s word',
})

export const DescriptionSchema = Type.Object({
  id: Type.String(),
  subject: OneOf(DESCRIPTION_SUBJECTS),
  landName: Nullable(Type.String()),
  claimantLetter: Nullable(Type.String()),
  paperTitle: Nullable(Type.String()),
  paperDate: Nullable(PartialDateSchema),
  blank: Type.Boolean(),
  start: Type.Integer(),
  end: Type.Integer(),
  form: Nullable(OneOf(FORMS)),
  calls: Type.Array(CallSchema),
  removedCalls: Type.Optional(
    Type.Array(RemovedCallsSchema, { description: 'words that tell no call by a person’s word' }),
  ),
  areas: Type.Array(MeasureSchema),
  questions: Type.Array(OneOf(QUESTION_CODES)),
  unread: Type.Array(SpanSchema),
})
export type WireDescription = Static<typeof DescriptionSchema>

const CorrectionSchema = Type.Object({
  span: SpanSchema,
  from: Type.String(),
  to: Type.String(),
  reason: OneOf(CORRECTION_REASONS),
  confidence: Type.Number({ minimum: 0, maximum: 1 }),
  applied: Type.Boolean({ description: 'it shapes the reading text now' }),
  decision: Type.Optional(
    Nullable(
      Type.Object({
        decision: OneOf(CORRECTION_DECISIONS),
        decidedBy: Type.String(),
        decidedAt: Type.String({ format: 'date-time' }),
      }),
    ),
  ),
})
export type WireCorrection = Static<typeof CorrectionSchema>

const ShareSchema = Type.Number({ minimum: 0, maximum: 1 })

const ProvenanceSchema = Type.Object({
  format: OneOf(DOCUMENT_FORMATS),
  encoding: Nullable(OneOf(TEXT_ENCODINGS)),
  recognised: Type.Boolean({ description: 'words were recognised in a picture and may be misread' }),
  pages: Type.Array(
    Type.Object({
      ...SpanSchema.properties,
      page: Type.Integer({ minimum: 1 }),
      box: Nullable(
        Type.Tuple([ShareSchema, ShareSchema, ShareSchema, ShareSchema], {
          description: 'left, top, right, bottom in shares of the page, from its top left corner',
        }),
      ),
    }),
  ),
})

const AdditionSchema = Type.Object({
  text: Type.String(),
  addedBy: Type.String(),
  addedAt: Instant,
})

export const DocumentSchema = Type.Object({
  id: Type.String(),
  fileName: Type.String(),
  kind: OneOf(DOCUMENT_KINDS),
  number: Nullable(Type.String()),
  authority: Nullable(Type.String()),
  date: Nullable(PartialDateSchema),
  masked: Type.Boolean({ description: 'private persons are masked in this copy' }),
  sha256: Type.String(),
  readAt: Type.Optional(Type.String({ format: 'date-time', description: 'when the program last read it' })),
  text: Type.String({ description: 'the words of the original, unaltered, and behind them those that were added' }),
  additions: Type.Optional(
    Type.Array(AdditionSchema, {
      description: 'words that persons wrote for the case; they stand behind those of the original',
    }),
  ),
  provenance: Type.Optional(ProvenanceSchema),
  corrections: Type.Array(CorrectionSchema),
})
export type WireDocument = Static<typeof DocumentSchema>
