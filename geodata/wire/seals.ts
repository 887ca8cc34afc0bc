import { Type, type Static } from 'typebox'

import { RULING_FINDING_CODES, RULING_SEVERITIES } from '../ruling/model.ts'

import { Instant, MultiPolygonSchema, Nullable, OneOf, Person, PositionSchema } from './primitives.ts'

const Reason = Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' })
const Round = Type.Integer({ minimum: 1, maximum: 2_147_483_647 })
const Sha256 = Type.String({ pattern: '^[0-9a-f]{64}$' })

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

/** A round in which a ruling is made. The last one is in work, or sealed: then the case takes no change. */
export const RoundSchema = Type.Object({
  round: Round,
  opened: Nullable(
    Type.Object(
      { openedBy: Type.String(), openedAt: Instant, reason: Type.String() },
      { description: 'null for the first' },
    ),
  ),
  seal: Nullable(
    Type.Object(
      { sealedBy: Type.String(), sealedAt: Instant, sha256: Sha256 },
      { description: 'null while it is in work' },
    ),
  ),
})
export type WireRound = Static<typeof RoundSchema>

export const SealBodySchema = Type.Object({
  sealedBy: Person,
  confirmations: Type.Array(Type.Object({ key: Type.String({ minLength: 1, maxLength: 1000 }), reason: Reason }), {
    maxItems: 1000,
    description: 'one for each finding that a person is to confirm',
  }),
})
export type SealBody = Static<typeof SealBodySchema>

export const NewRoundSchema = Type.Object({ openedBy: Person, reason: Reason })
export type NewRoundBody = Static<typeof NewRoundSchema>

export const SealSchema = Type.Object({
  round: Round,
  sealedBy: Type.String(),
  sealedAt: Instant,
  sha256: Sha256,
  document: Type.Unknown({
    description: 'everything that was sealed; SHA-256 over its canonical JSON (RFC 8785) in UTF-8 is sha256',
  }),
})
export type WireSeal = Static<typeof SealSchema>
