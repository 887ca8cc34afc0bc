import { Type, type Static } from 'typebox'

import { NAME_REASONS, NAME_SOURCES, NAME_VERDICTS } from '../places/model.ts'

import { Nullable, OneOf } from './primitives.ts'

const ProperName = Type.String({ minLength: 1, maxLength: 60 })

const NameUseSchema = Type.Object({
  name: Type.String({ description: 'in usual characters, without brackets' }),
  quote: Type.String({ description: 'as written' }),
  party: Nullable(Type.String({ description: 'who calls it so' })),
  era: Nullable(Type.String({ description: 'when, in the words of the source' })),
  source: OneOf(NAME_SOURCES),
  sourceWords: Type.String({ description: 'empty for the document of the case where it has no number' }),
})

const NameDecisionSchema = Type.Object({
  verdict: OneOf(NAME_VERDICTS),
  decidedBy: Type.String(),
  decidedAt: Type.String({ format: 'date-time' }),
})

const NameSuggestionSchema = Type.Object({
  first: ProperName,
  second: ProperName,
  score: Type.Number({ minimum: 0, maximum: 1 }),
  reasons: Type.Array(Type.Object({ code: OneOf(NAME_REASONS), first: Type.String(), second: Type.String() })),
  /** The last decision; those before it are kept. */
  decision: Nullable(NameDecisionSchema),
})
export type WireNameSuggestion = Static<typeof NameSuggestionSchema>

/** The names of a case. Deciding changes none of them: papers, marks and places stay as they are. */
export const CaseNamesSchema = Type.Object({
  version: Type.Integer({ description: 'sent as ETag; give it back in If-Match' }),
  groups: Type.Array(Type.Object({ properName: Type.String(), uses: Type.Array(NameUseSchema) })),
  suggestions: Type.Array(NameSuggestionSchema),
})
export type CaseNames = Static<typeof CaseNamesSchema>

export const NameDecisionBodySchema = Type.Object({
  first: ProperName,
  second: ProperName,
  verdict: OneOf(NAME_VERDICTS),
  decidedBy: Type.String({ minLength: 1, maxLength: 60 }),
})
export type NameDecisionBody = Static<typeof NameDecisionBodySchema>
