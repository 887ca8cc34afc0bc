import { Type, type Static } from 'typebox'

import { SIDES } from '../boundary/model.ts'
import { DEADLINE_KEYS, NOTICE_KINDS, TERM_UNITS } from '../procedure/model.ts'
import { GROUND_ABSENCES, MASKING_PROFILES, PUBLIC_REASONS, PUBLICATION_BASES } from '../public-record/model.ts'
import { PAPER_LEVELS } from '../rules/model.ts'

import { Nullable, OneOf } from './primitives.ts'
import { OldBoundsSketchSchema, SchematicSchema } from './public-sketch.ts'

/** Nothing stands in a published record that is not named here. */
const Closed = { additionalProperties: false } as const

const Day = Type.String({ format: 'date' })
const Days = Type.Object(
  { from: Day, to: Day },
  { ...Closed, description: 'the days that a date can mean, both inclusive; one day where it is known' },
)
const Letter = Type.String({ minLength: 1, maxLength: 3 })
const Sentences = Type.Array(Type.String())

const LatticePath = Type.Array(Type.Array(Type.Integer(), { minItems: 2, maxItems: 2 }), {
  description: 'column and row: whole steps of the lattice east of Greenwich and north of the equator',
})
const LatticeStep = Type.Integer({ minimum: 1, description: 'in ten-millionths of a degree of CGCS2000' })

const PublicGroundSchema = Type.Object(
  {
    lattice: Type.Object({ longitudeStep: LatticeStep, latitudeStep: LatticeStep }, Closed),
    extent: Type.Array(LatticePath, { description: 'outer rings, closed' }),
    dividingLine: Type.Array(LatticePath),
    parts: Type.Array(Type.Object({ claimantLetter: Nullable(Letter), rings: Type.Array(LatticePath) }, Closed)),
    uncertaintyMetres: Type.Integer({
      minimum: 1,
      description:
        'how far the true line may lie from the published one: moved to the lattice, and as well as it was known',
    }),
  },
  Closed,
)
export type WirePublicGround = Static<typeof PublicGroundSchema>

/** One step of bounds in words: a side and what it goes to, or a leg of a walk. */
const PublicCallSchema = Type.Object(
  {
    act: OneOf(['bounds', 'travels', 'divides', 'starts']),
    side: Nullable(OneOf(SIDES)),
    from: Nullable(Type.String()),
    along: Nullable(Type.String()),
    to: Nullable(Type.String()),
  },
  Closed,
)
export type WirePublicCall = Static<typeof PublicCallSchema>

const CitationSchema = Type.Object(
  {
    rule: Type.String(),
    edition: Type.String(),
    article: Type.String(),
    isChecked: Type.Boolean({ description: 'somebody held the wording against the rule itself; else it is a lead' }),
  },
  Closed,
)
const TermSchema = Type.Object({ count: Type.Integer(), unit: OneOf(TERM_UNITS) }, Closed)

const RemedySchema = Type.Object(
  {
    key: OneOf(DEADLINE_KEYS),
    term: TermSchema,
    firstUntil: Nullable(Type.String({ format: 'date', description: 'last day of who was served first' })),
    lastUntil: Nullable(
      Type.String({ format: 'date', description: 'of who was served last; both null: nobody noted service' }),
    ),
    isCertain: Type.Boolean({ description: 'false where the holidays of a year that matters were not entered' }),
    citation: CitationSchema,
  },
  Closed,
)
export type WireRemedy = Static<typeof RemedySchema>

const NoticePeriodSchema = Type.Object(
  {
    kind: OneOf(NOTICE_KINDS),
    term: TermSchema,
    firstDay: Day,
    lastDay: Day,
    isCertain: Type.Boolean({ description: 'false where the holidays of a year that matters were not entered' }),
    citation: Nullable(CitationSchema),
  },
  Closed,
)

const ReasonSchema = Type.Object(
  {
    code: OneOf(PUBLIC_REASONS),
    level: Nullable(OneOf(PAPER_LEVELS)),
    claimantLetters: Type.Array(Letter),
    count: Type.Integer({ minimum: 1, description: 'papers or statements that it rests on' }),
  },
  Closed,
)
export type WirePublicReason = Static<typeof ReasonSchema>

const PublicWordsSchema = Type.Object(
  {
    title: Type.String(),
    standing: Type.String({ description: 'what this page is: a sealed ruling, or a case shown for objections' }),
    argued: Type.String(),
    decided: Type.String(),
    whose: Sentences,
    reasons: Type.Array(Type.String(), {
      description: 'three at most, the most decisive first, in the order of `reasons`',
    }),
    oldBounds: Type.Array(
      Type.Object({ claimantLetter: Letter, heading: Type.String(), sentences: Sentences }, Closed),
    ),
    ruledLine: Sentences,
    mapFacts: Type.Array(Type.String(), { description: 'everything that the sketch shows' }),
    oldBoundsFacts: Type.Optional(
      Type.Array(Type.String(), { description: 'everything that the sketch of the old bounds shows' }),
    ),
    remedies: Type.Array(Type.String(), {
      description: 'in the order of `remedies`; one sentence where none is known',
    }),
    notice: Nullable(Type.String()),
    ask: Sentences,
    precision: Type.String(),
    caveat: Type.String(),
  },
  { ...Closed, description: 'what the page says, in one language' },
)
export type WirePublicWords = Static<typeof PublicWordsSchema>

/** What the public gets of a case: all of it, and nothing beside it. */
export const PublicRecordSchema = Type.Object(
  {
    format: Type.Object(
      {
        name: Type.Literal('sizhi-public-record'),
        version: Type.Integer({ minimum: 1, maximum: 2, description: '1: without what the old bounds look like' }),
      },
      Closed,
    ),
    id: Type.String({ description: 'county code, hyphen, key of the case' }),
    countyName: Type.String(),
    version: Type.Integer({ minimum: 1 }),
    basis: OneOf(PUBLICATION_BASES),
    publishedOn: Day,
    withdrawnOn: Nullable(Day),
    mapReviewNumber: Type.String(),
    profile: OneOf(MASKING_PROFILES),
    coarseningMetres: Type.Integer({ minimum: 1 }),
    illustrative: Type.Boolean({ description: '示意: drawn from invented or unsurveyed places' }),
    decision: Nullable(
      Type.Object(
        {
          number: Type.String(),
          authority: Type.String(),
          date: Nullable(Days),
          upheld: Type.Boolean({ description: 'the judgment in the file keeps it' }),
          judgmentDate: Nullable(Days),
        },
        Closed,
      ),
    ),
    seal: Nullable(Type.Object({ round: Type.Integer(), sealedOn: Day }, Closed)),
    claimants: Type.Array(Type.Object({ letter: Letter, name: Type.String() }, Closed)),
    landName: Nullable(Type.String()),
    sides: Type.Array(Type.Object({ compass: OneOf(['N', 'E', 'S', 'W']), landmark: Type.String() }, Closed)),
    line: Type.Array(PublicCallSchema),
    awards: Type.Array(
      Type.Object(
        {
          side: Nullable(OneOf(SIDES)),
          claimantLetter: Nullable(Letter),
          winner: Type.String(),
          areaMu: Nullable(Type.Integer({ description: 'whole mu; null where the ground is not known well enough' })),
        },
        Closed,
      ),
    ),
    reasons: Type.Array(ReasonSchema, { maxItems: 3 }),
    oldBounds: Type.Array(
      Type.Object(
        { claimantLetter: Letter, level: Nullable(OneOf(PAPER_LEVELS)), calls: Type.Array(PublicCallSchema) },
        Closed,
      ),
    ),
    remedies: Type.Array(RemedySchema),
    notice: Nullable(NoticePeriodSchema),
    ask: Type.Object(
      { authority: Type.String(), office: Nullable(Type.String()), phone: Nullable(Type.String()) },
      { ...Closed, description: 'office and phone as an officer entered them for this page' },
    ),
    schematic: Nullable(SchematicSchema),
    oldBoundsSketch: Type.Optional(Nullable(OldBoundsSketchSchema)),
    ground: Nullable(PublicGroundSchema),
    groundAbsence: Nullable(OneOf(GROUND_ABSENCES)),
    words: Type.Object({ 'zh-CN': PublicWordsSchema, en: PublicWordsSchema }, Closed),
  },
  Closed,
)
export type PublicRecord = Static<typeof PublicRecordSchema>
