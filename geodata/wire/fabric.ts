import { Type, type Static } from 'typebox'

import { CHECK_CODES, CHECK_SEVERITIES } from '../fabric/model.ts'
import { CERTAINTIES, SEGMENT_METHODS, SEGMENT_REASONS } from '../outline/model.ts'

import {
  MultiPolygonSchema,
  Nullable,
  OneOf,
  PartialDateSchema,
  Person,
  PositionSchema,
  SpanSchema,
} from './primitives.ts'
import { ShapeOfSchema } from './shape-of.ts'

const Reason = Type.String({ maxLength: 300, description: 'why, in a person’s words; refused when empty' })
const Id = Type.String({ minLength: 1, maxLength: 60, pattern: '^[a-z]+-[0-9]+$' })

const LineWordsSchema = Type.Object({
  call: SpanSchema,
  mark: Nullable(SpanSchema),
  certainty: OneOf(CERTAINTIES),
})

const FabricLineSchema = Type.Object({
  id: Id,
  coordinates: Type.Array(PositionSchema, { minItems: 2 }),
  method: OneOf(SEGMENT_METHODS),
  certainty: OneOf(CERTAINTIES),
  accuracyMetres: Nullable(Type.Number({ minimum: 0, description: 'standard error' })),
  words: Type.Array(LineWordsSchema, { maxItems: 100 }),
  placeId: Nullable(Type.String({ minLength: 1, maxLength: 100 })),
  reason: OneOf(SEGMENT_REASONS),
  drawnBy: Nullable(Type.String({ minLength: 1, maxLength: 60, description: 'null for the machine' })),
})

const LineUseSchema = Type.Object({ lineId: Id, reversed: Type.Boolean() })
const ChainSchema = Type.Array(LineUseSchema, { minItems: 1 })

/** From when to when a line counts; null: not said. */
const ValiditySchema = Type.Object({ from: Nullable(PartialDateSchema), to: Nullable(PartialDateSchema) })

const FabricShapeSchema = Type.Object({
  id: Id,
  of: ShapeOfSchema,
  parts: Type.Array(Type.Array(ChainSchema, { minItems: 1 }), { description: 'outer ring anticlockwise, then holes' }),
  courses: Type.Array(ChainSchema, { description: 'what runs open' }),
  validity: Type.Optional(Nullable(ValiditySchema)),
})

const FabricSchema = Type.Object({
  lines: Type.Array(FabricLineSchema),
  shapes: Type.Array(FabricShapeSchema),
})
export type WireFabric = Static<typeof FabricSchema>

const CheckFindingSchema = Type.Object({
  code: OneOf(CHECK_CODES),
  severity: OneOf(CHECK_SEVERITIES),
  spot: Nullable(PositionSchema),
  shapeId: Nullable(Type.String()),
  lineId: Nullable(Type.String()),
  figures: Type.Record(Type.String(), Type.Union([Type.Number(), Type.String()])),
  sentence: Type.Object({ 'zh-CN': Type.String(), en: Type.String() }),
})
export type WireCheckFinding = Static<typeof CheckFindingSchema>

/** The whole fabric as it is to stand. */
export const FabricChangeSchema = Type.Object({
  fabric: FabricSchema,
  validity: Type.Optional(Nullable(ValiditySchema)),
  changedBy: Person,
  reason: Reason,
  mergedWith: Type.Optional(
    Type.Integer({
      minimum: 1,
      maximum: 2_147_483_647,
      description: 'the version by somebody else that this was laid on',
    }),
  ),
})
export type FabricChangeBody = Static<typeof FabricChangeSchema>

export const FabricReturnSchema = Type.Object({
  version: Type.Integer({ minimum: 1, description: 'the version that is to stand again' }),
  changedBy: Person,
  reason: Reason,
})
export type FabricReturnBody = Static<typeof FabricReturnSchema>

/** A shape is given back: the machine’s own drawing stands for its words again. */
export const FabricReleaseSchema = Type.Object({ shapeId: Id, changedBy: Person, reason: Reason })
export type FabricReleaseBody = Static<typeof FabricReleaseSchema>

const StoredFabricSchema = Type.Object({
  version: Type.Integer({ minimum: 1 }),
  changedBy: Type.String(),
  changedAt: Type.String({ format: 'date-time' }),
  reason: Type.String(),
  returnsTo: Nullable(Type.Integer({ description: 'the version that was made to stand again' })),
  validity: Nullable(ValiditySchema),
  shapes: Type.Integer({ description: 'how many are in hand' }),
  findings: Type.Array(CheckFindingSchema, { description: 'warnings when it was stored' }),
})
export const MergedWithSchema = Nullable(
  Type.Object(
    { version: Type.Integer({ minimum: 1 }), changedBy: Type.String() },
    { description: 'the version by somebody else that this one was laid on' },
  ),
)

export const FabricVersionSchema = Type.Object({ ...StoredFabricSchema.properties, mergedWith: MergedWithSchema })
export type WireFabricVersion = Static<typeof FabricVersionSchema>

export const FabricVersionContentSchema = Type.Object({
  ...StoredFabricSchema.properties,
  fabric: FabricSchema,
})
export type WireFabricVersionContent = Static<typeof FabricVersionContentSchema>

/** What persons have in hand, and what the machine draws of the same words now. */
export const StandingFabricSchema = Type.Object({
  standing: Nullable(FabricVersionContentSchema),
  machine: Type.Object({ ...FabricSchema.properties }, { description: 'the machine’s present drawing, all of it' }),
})
export type WireStandingFabric = Static<typeof StandingFabricSchema>

const GroundChangeSchema = Type.Object({
  squareMetres: Type.Number({ description: 'planar, on the case’s own plane' }),
  mu: Type.Number(),
  geometry: Nullable(MultiPolygonSchema),
})

export const FabricComparisonSchema = Type.Object({
  shapes: Type.Array(
    Type.Object({
      of: ShapeOfSchema,
      beforeId: Nullable(Type.String()),
      afterId: Nullable(Type.String()),
      added: GroundChangeSchema,
      removed: GroundChangeSchema,
      largestShift: Nullable(Type.Object({ metres: Type.Number(), spot: PositionSchema })),
      isChanged: Type.Boolean(),
    }),
  ),
  lines: Type.Object({
    added: Type.Array(Type.String()),
    removed: Type.Array(Type.String()),
    moved: Type.Array(Type.String()),
    retold: Type.Array(Type.String()),
  }),
})
export type WireFabricComparison = Static<typeof FabricComparisonSchema>
