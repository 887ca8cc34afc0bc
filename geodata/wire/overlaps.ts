import { Type, type Static } from 'typebox'

import { OVERLAP_CHANGES } from '../claims/model.ts'
import { PARTY_ROLES } from '../documents/model.ts'
import { OUTLINE_ROLES } from '../outline/model.ts'

import { OverlapSchema } from './geometry.ts'
import { PartitionSchema } from './partition.ts'
import { MultiPolygonSchema, Nullable, OneOf, PartialDateSchema } from './primitives.ts'

const SideSchema = Type.Object({
  descriptionId: Type.String({ description: 'where its words stand' }),
  role: OneOf(OUTLINE_ROLES),
  claimantLetter: Nullable(Type.String()),
  document: Type.String({ description: 'the file that holds the words' }),
  papers: Type.Array(
    Type.Object({
      title: Type.String(),
      date: Nullable(PartialDateSchema),
      evidence: Nullable(Type.Object({ offeredBy: OneOf(PARTY_ROLES), number: Type.String() })),
    }),
    { description: 'that the words are quoted from; none: they stand in the document alone' },
  ),
})
export type WireOverlapSide = Static<typeof SideSchema>

const ChangeSchema = Type.Object({
  of: OneOf(OVERLAP_CHANGES),
  changedAt: Type.String({ description: 'date and time' }),
  changedBy: Nullable(Type.String({ description: 'null where no change of the case is on record at that moment' })),
  action: Nullable(Type.String({ description: 'as in the audit of the case' })),
  reason: Type.String(),
})
export type WireOverlapChange = Static<typeof ChangeSchema>

const RecordSchema = Type.Object({
  ...OverlapSchema.properties,
  firstVersion: Type.Integer({ description: 'of the outline' }),
  secondVersion: Type.Integer(),
  computedAt: Type.String({ description: 'date and time' }),
  certainGeometry: Nullable(MultiPolygonSchema),
  possibleGeometry: Nullable(MultiPolygonSchema),
  changes: Type.Array(ChangeSchema, { description: 'what is other than in the record before; none: it is the first' }),
})
export type WireOverlapRecord = Static<typeof RecordSchema>

const PairSchema = Type.Object({
  first: SideSchema,
  second: SideSchema,
  current: Nullable(RecordSchema),
  earlier: Type.Array(RecordSchema, { description: 'the last one first' }),
})
export type WireOverlapPair = Static<typeof PairSchema>

export const OverlapsSchema = Type.Object({
  pairs: Type.Array(PairSchema),
  /** As in the partition of the case: ground that exactly these claimants claim. */
  sets: PartitionSchema.properties.sets,
})
export type WireOverlaps = Static<typeof OverlapsSchema>
