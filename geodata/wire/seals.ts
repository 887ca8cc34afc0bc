import { Type, type Static } from 'typebox'

import { RULING_FINDING_CODES, RULING_SEVERITIES } from '../ruling/model.ts'

import { MultiPolygonSchema, Nullable, OneOf, PositionSchema } from './primitives.ts'

const RulingFindingSchema = Type.Object({
  code: OneOf(RULING_FINDING_CODES),
  severity: OneOf(RULING_SEVERITIES),
  key: Type.String({ description: 'tells it from the others; a confirmation names it' }),
  callIndex: Nullable(Type.Integer({ description: 'of the ruling’s line' })),
  spot: Nullable(PositionSchema),
  ground: Nullable(MultiPolygonSchema),
  figures: Type.Record(Type.String(), Type.Union([Type.Number(), Type.String()])),
  sentence: Type.Object({ 'zh-CN': Type.String(), en: Type.String() }),
})
export type WireRulingFinding = Static<typeof RulingFindingSchema>

const CoverSchema = Type.Object(
  {
    missingSquareMetres: Type.Number(),
    twiceSquareMetres: Type.Number(),
    outsideSquareMetres: Type.Number(),
  },
  {
    description:
      'of the disputed extent: awarded to nobody, awarded twice, awarded beyond it; plane, in the case’s zone',
  },
)

export const RulingChecksSchema = Type.Object({
  findings: Type.Array(RulingFindingSchema, { description: 'what bars sealing stands first' }),
  cover: Nullable(CoverSchema),
})
export type WireRulingChecks = Static<typeof RulingChecksSchema>
