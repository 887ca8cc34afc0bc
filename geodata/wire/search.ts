import { Type, type Static } from 'typebox'

import { PARTY_ROLES } from '../documents/model.ts'
import { AUDIENCES } from '../tiles/model.ts'

import { Nullable, OneOf, SpanSchema } from './primitives.ts'

const SEARCH_GROUPS = ['document', 'evidence', 'places', 'claims', 'rulings'] as const
export type SearchGroup = (typeof SEARCH_GROUPS)[number]

/** Where in a thing the words stand. */
const SEARCH_FIELDS = [
  'words',
  'title',
  'name',
  'record',
  'date',
  'holder',
  'purpose',
  'opinion',
  'finding',
  'testimony',
  'party',
  'paper',
  'authority',
  'award',
  'reason',
] as const
export type SearchField = (typeof SEARCH_FIELDS)[number]

const SearchTargetSchema = Type.Union([
  Type.Object({
    kind: Type.Literal('words'),
    ...SpanSchema.properties,
    descriptionId: Nullable(Type.String({ description: 'of the boundary in which the words stand' })),
    callIndex: Nullable(Type.Integer()),
  }),
  Type.Object({ kind: Type.Literal('entry'), offeredBy: OneOf(PARTY_ROLES), number: Type.String() }),
  Type.Object({ kind: Type.Literal('place'), placeId: Type.String() }),
  Type.Object({
    kind: Type.Literal('boundary'),
    descriptionId: Nullable(Type.String({ description: 'null where the case has no boundary of it' })),
  }),
])
export type SearchTarget = Static<typeof SearchTargetSchema>

const RunSchema = Type.Object({ text: Type.String(), isMatch: Type.Boolean() })
export type SearchRun = Static<typeof RunSchema>

const PassageSchema = Type.Object({
  field: OneOf(SEARCH_FIELDS),
  matches: Type.Array(SpanSchema, { description: 'places in the text of the field as it was written' }),
  documentStart: Nullable(Type.Integer({ description: 'where the text of the field begins in the document' })),
  runs: Type.Array(RunSchema, { description: 'the words with what stands around them, as the audience may read them' }),
})
export type SearchPassage = Static<typeof PassageSchema>

const HitSchema = Type.Object({
  target: SearchTargetSchema,
  heading: Nullable(Type.String({ description: 'its title or name; null for words of the document' })),
  passages: Type.Array(PassageSchema),
  context: Type.Array(RunSchema, { description: 'more of the paragraph, for words of the document; else empty' }),
})
export type SearchHit = Static<typeof HitSchema>

export const CaseSearchSchema = Type.Object({
  words: Type.Array(Type.String(), { description: 'all of which stand in each hit' }),
  groups: Type.Array(
    Type.Object({
      group: OneOf(SEARCH_GROUPS),
      total: Type.Integer({ description: 'also of those beyond the first, which are not told' }),
      hits: Type.Array(HitSchema),
    }),
    { description: 'those in which something was found' },
  ),
})
export type CaseSearch = Static<typeof CaseSearchSchema>

export const CaseSearchQuerySchema = Type.Object({
  q: Type.Optional(Type.String({ description: 'words with spaces between them: all of them' })),
  audience: Type.Optional(
    Type.Enum(
      AUDIENCES.filter((audience) => audience !== 'public'),
      { default: 'court', description: 'households bear their masked names for everybody but the officer' },
    ),
  ),
})
