import { Type, type Static } from 'typebox'

import { CALL_ACTS, LANDMARK_KINDS, MARK_ROLES, SIDES } from '../boundary/model.ts'
import { DESCRIPTION_SUBJECTS } from '../documents/model.ts'
import { DIFFERENCES } from '../documents/difference-model.ts'
import { CORRECTION_DECISIONS } from '../text/correction.ts'

import { Nullable, OneOf, ORDINAL, Person, SpanSchema } from './primitives.ts'

/** One decision on any number of proposed corrections. */
export const CorrectionDecisionsSchema = Type.Object({
  corrections: Type.Array(Type.Object({ span: SpanSchema, from: Type.String(), to: Type.String() }), {
    minItems: 1,
    maxItems: 10_000,
  }),
  decision: OneOf(CORRECTION_DECISIONS),
  decidedBy: Person,
})
export type CorrectionDecisionsBody = Static<typeof CorrectionDecisionsSchema>

const MarkByHand = Type.Object({
  start: Type.Integer({ minimum: 0, description: 'in the original, counted from the start of the document' }),
  end: Type.Integer({ minimum: 0 }),
  role: OneOf(MARK_ROLES),
  kind: OneOf(LANDMARK_KINDS),
})

/** Which calls stand on some words, whole: calls there and marks that are left out are removed. */
export const CallCorrectionSchema = Type.Object({
  descriptionId: Type.String(),
  span: SpanSchema,
  calls: Type.Array(
    Type.Object({
      start: Type.Integer({ minimum: 0 }),
      end: Type.Integer({ minimum: 0 }),
      side: Nullable(OneOf(SIDES)),
      act: OneOf(CALL_ACTS),
      marks: Type.Array(MarkByHand, { maxItems: 50 }),
    }),
    { maxItems: 20, description: 'in the order of the words; empty where the words tell no call' },
  ),
  decidedBy: Person,
})
export type CallCorrectionBody = Static<typeof CallCorrectionSchema>

export const UndoDecisionSchema = Type.Object({
  number: Type.Integer({ ...ORDINAL, description: 'of the correction that is taken back' }),
  decidedBy: Person,
})
export type UndoDecisionBody = Static<typeof UndoDecisionSchema>

/** Words that describe a boundary, or, without a subject, do not. */
export const DescriptionCorrectionBodySchema = Type.Object({
  span: SpanSchema,
  subject: Nullable(OneOf(DESCRIPTION_SUBJECTS)),
  claimantLetter: Nullable(Type.String({ pattern: '^[A-Z]$' })),
  decidedBy: Person,
})
export type DescriptionCorrectionBody = Static<typeof DescriptionCorrectionBodySchema>

/** That a document is to be read again, under whose name. */
export const RereadBodySchema = Type.Object({ decidedBy: Person })
export type RereadBody = Static<typeof RereadBodySchema>

const ComparedCall = Nullable(
  Type.Object({
    start: Type.Integer(),
    end: Type.Integer(),
    side: Nullable(OneOf(SIDES)),
    act: OneOf(CALL_ACTS),
    marks: Type.Array(
      Type.Object({
        start: Type.Integer(),
        end: Type.Integer(),
        quote: Type.String(),
        role: OneOf(MARK_ROLES),
        kind: OneOf(LANDMARK_KINDS),
      }),
    ),
  }),
)

/** What reading a document again would change. Nothing is stored by asking. */
export const RereadSchema = Type.Object({
  version: Type.Integer(),
  differences: Type.Array(
    Type.Object({
      ...SpanSchema.properties,
      difference: OneOf(DIFFERENCES),
      quote: Type.String(),
      before: ComparedCall,
      after: ComparedCall,
    }),
  ),
})
export type WireReread = Static<typeof RereadSchema>
