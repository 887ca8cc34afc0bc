import { Type, type Static } from 'typebox'

import { SIDES } from '../boundary/model.ts'
import { STANDINGS } from '../documents/model.ts'

import { EvidenceSchema } from './evidence.ts'
import { OutlineSchema, OverlapSchema, PlaceSchema } from './geometry.ts'
import { IssuedPaperSchema, OrderSchema, SamePaperSchema } from './papers.ts'
import { PinSchema } from './pins.ts'
import { DecidedChoiceSchema } from './places.ts'
import { AreasSchema, ByHandSchema, MultiPolygonSchema, Nullable, OneOf, PartialDateSchema } from './primitives.ts'
import { QuestionSchema, SettledQuestionSchema } from './questions.ts'
import { DescriptionCorrectionsSchema, DescriptionSchema, DocumentSchema, OrphanedCorrectionSchema } from './reading.ts'
import { RoundSchema } from './seals.ts'
import { RulerSchema } from './strips.ts'
import { ShapeApartSchema } from './shapes-apart.ts'
import { WeighingSchema } from './weighings.ts'
import { TerrainSchema } from './terrain.ts'
import { SourceParcelSchema } from './pair-cases.ts'
import { EventSchema } from './timeline.ts'
import { PartySchema } from './parties.ts'

export const ClaimantSchema = Type.Object({
  letter: Type.String(),
  name: Type.String(),
  parties: Type.Array(Type.String()),
})
export type WireClaimant = Static<typeof ClaimantSchema>

const AwardSchema = Type.Object({
  callIndex: Type.Integer(),
  side: Nullable(OneOf(SIDES)),
  claimantLetter: Nullable(Type.String()),
  winner: Type.String({ description: 'the words of the ruling' }),
  geometry: Nullable(MultiPolygonSchema),
  areas: Nullable(AreasSchema),
  byHand: Type.Optional(Nullable(ByHandSchema)),
})
export type WireAward = Static<typeof AwardSchema>

const RulingSchema = Type.Object({
  number: Type.String(),
  authority: Type.String(),
  date: Nullable(PartialDateSchema),
  /** The outline with role dividing-line. */
  outlineId: Nullable(Type.String()),
  descriptionId: Nullable(Type.String()),
  awards: Type.Array(AwardSchema),
  standing: OneOf(STANDINGS),
  upheld: Type.Boolean({ description: 'the judgment of this document keeps the ruling' }),
})
export type WireRuling = Static<typeof RulingSchema>

export const CaseSummarySchema = Type.Object({
  id: Type.String({ description: 'county code, hyphen, key of the case' }),
  countyCode: Type.String({ pattern: '^[0-9]{6}$' }),
  countyName: Type.String(),
  title: Type.String(),
  claimants: Type.Array(ClaimantSchema),
  illustrative: Type.Boolean({ description: '示意: drawn from invented or unsurveyed places' }),
  hasRuling: Type.Boolean(),
  openQuestions: Type.Integer(),
})
export type CaseSummary = Static<typeof CaseSummarySchema>

export const CaseSchema = Type.Object({
  ...CaseSummarySchema.properties,
  version: Type.Integer({ description: 'sent as ETag; give it back in If-Match' }),
  centralMeridianDegrees: Type.Integer(),
  planarReferenceSystem: Type.String({ description: 'e.g. EPSG:4545' }),
  begunFrom: Type.Array(SourceParcelSchema, {
    description: 'parcels of the county that the claims were taken from; empty for a case from papers',
  }),
  parties: Type.Array(PartySchema),
  document: DocumentSchema,
  descriptions: Type.Array(DescriptionSchema),
  descriptionCorrections: Type.Optional(DescriptionCorrectionsSchema),
  orphanedCorrections: Type.Optional(Type.Array(OrphanedCorrectionSchema)),
  outlines: Type.Array(OutlineSchema),
  shapesApart: Type.Array(ShapeApartSchema, { description: 'drawn by persons, and of no words that stand' }),
  overlaps: Type.Array(OverlapSchema),
  places: Type.Array(PlaceSchema),
  placeChoices: Type.Array(DecidedChoiceSchema, { description: 'which place some words mean, by persons’ word' }),
  questions: Type.Array(QuestionSchema),
  settledQuestions: Type.Array(SettledQuestionSchema, { description: 'answered by a person and asked no more' }),
  evidence: Type.Array(EvidenceSchema),
  pins: Type.Array(PinSchema, { description: 'what persons pinned entries of the evidence to' }),
  weighings: Type.Array(WeighingSchema, { description: 'what persons decided that entries do for the issues' }),
  samePapers: Type.Array(SamePaperSchema, { description: 'stated by the court, or a proposal to a person' }),
  papers: Type.Array(IssuedPaperSchema, { description: 'forms and certificates, and who put a hand to them' }),
  orders: Type.Array(OrderSchema),
  timeline: Type.Array(EventSchema, { description: 'in the order of time' }),
  ruling: Nullable(RulingSchema),
  rounds: Type.Array(RoundSchema, { description: 'of the ruling, the present one last' }),
  terrain: Nullable(TerrainSchema),
  strips: Type.Array(RulerSchema, { description: 'household strips: private, never for the public page' }),
})
export type CaseView = Static<typeof CaseSchema>

export const NewCaseSchema = Type.Object({
  countyCode: Type.String({ pattern: '^[0-9]{6}$' }),
  key: Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,60}$' }),
  title: Type.String({ minLength: 1, maxLength: 200 }),
  countyName: Type.String({ minLength: 1, maxLength: 60 }),
  importedBy: Type.String({ minLength: 1, maxLength: 60 }),
  document: Type.Object({ fileName: Type.String({ minLength: 1, maxLength: 200 }), base64: Type.String() }),
  places: Type.Unknown({ description: 'GeoJSON FeatureCollection with names, kind, accuracyMetres' }),
})
export type NewCaseBody = Static<typeof NewCaseSchema>

export const ErrorSchema = Type.Object({
  error: Type.Object({
    code: Type.String(),
    message: Type.String(),
    details: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
  }),
})
