import type { MultiPolygon, Polygon, Position } from 'geojson'

import type { Candidate } from '../answers/model.ts'
import type { QuestionCode, Side } from '../boundary/model.ts'

export const CERTAINTIES = ['stated', 'implied', 'unknown'] as const
/** `stated` is drawn solid, `implied` dashed, `unknown` as a gap. */
export type Certainty = (typeof CERTAINTIES)[number]

export const SEGMENT_METHODS = [
  'measured',
  'digitised',
  'follows-feature',
  'traced-on-terrain',
  'straight',
  'drawn-by-hand',
  'assumed',
] as const
export type SegmentMethod = (typeof SEGMENT_METHODS)[number]

export const SEGMENT_REASONS = [
  'along-named-feature',
  'along-feature-of-kind',
  'along-terrain',
  'straight-by-words',
  'straight-on-bearing',
  'straight-down-by-words',
  'straight-to-mark',
  'at-spot-height',
  'from-feature-to-mark',
  'runs-on-open',
  'closes-open-end',
  'closes-by-answer',
  'drawn-by-a-person',
  'parts-the-outline',
  'as-in-county-record',
] as const
export type SegmentReason = (typeof SEGMENT_REASONS)[number]

/** The closed ground of an outline: several parts, and holes in them, where a person drew it so. */
export type Ground = Polygon | MultiPolygon
export const polygonsOf = (ground: Ground): Position[][][] =>
  ground.type === 'Polygon' ? [ground.coordinates] : ground.coordinates

/** A stretch of an outline that keeps the words it comes from. */
export type Segment = {
  /** Index into the calls of the description; null where no words stand behind the line, as when it only closes a gap. */
  readonly callIndex: number | null
  /** Index into the marks of that call. */
  readonly markIndex: number | null
  /** The place whose line it follows; null for straight and assumed segments. */
  readonly placeId: string | null
  readonly method: SegmentMethod
  readonly certainty: Certainty
  readonly accuracyMetres: number | null
  readonly reason: SegmentReason
  readonly lengthMetres: number
  /** CGCS2000 longitude, latitude. */
  readonly coordinates: readonly Position[]
  /** Who drew it, where a person took the line in hand; null or absent for the machine. */
  readonly drawnBy?: string | null
}

/** A person parted the outline along it: ground of the outline lies on either side, so it bounds nothing. */
export const isInnerLine = ({ reason }: Pick<Segment, 'reason'>): boolean => reason === 'parts-the-outline'

export const OUTLINE_ROLES = ['extent', 'claim', 'dividing-line', 'description'] as const
/** What an outline stands for; `description`: words that the document gives to nobody. */
export type OutlineRole = (typeof OUTLINE_ROLES)[number]

export const OPEN_REASONS = [
  'no-place',
  'no-meeting',
  'no-landmark',
  'side-missing',
  'crosses-itself',
  'several-courses',
  'against-the-words',
  'name-resembles',
  'landmark-gone',
  'words-gone',
  'short-of-edge',
] as const
export type OpenReason = (typeof OPEN_REASONS)[number]

/** A side or leg that the words and places at hand do not bound. */
export type OpenSide = {
  readonly callIndex: number | null
  readonly side: Side | null
  readonly reason: OpenReason
  /** How far apart the two known ends are; null when an end is not known at all. */
  readonly gapMetres: number | null
}

/** A mark that no place of the gazetteer answers to: stored as read. */
export type UnlocatedMark = { readonly callIndex: number; readonly markIndex: number; readonly quote: string }

/** A question whose answer changes the drawing. The same words in one document are asked once. */
export type OutlineQuestion = {
  readonly code: QuestionCode
  readonly key: string
  readonly callIndex: number
  /** Null: the call as a whole. */
  readonly markIndex: number | null
  readonly quote: string
  readonly candidates: readonly Candidate[]
  readonly answer: string | null
}

export const AGAINST_CODES = [
  'name-resembles',
  'by-kind',
  'by-terrain',
  'line-lost',
  'no-length',
  'beside-line',
  'aslant',
  'against-direction',
  'side-runs-back',
  'passed-crossing',
  'longer',
  'gap',
  'mark-not-reached',
  'meeting',
  'other-order',
  'out-of-sector',
  'against-the-sun',
  'area-missed',
  'name-outside',
  'crosses-itself',
] as const
/** What can speak against a course. */
export type AgainstCode = (typeof AGAINST_CODES)[number]

/** Every question of the drawing answered one way: whether the outline then closes. */
export type TriedAnswers = {
  /** Question key to the answer that was tried. */
  readonly answers: Readonly<Record<string, string>>
  readonly closed: boolean
  readonly gapMetres: number
}

export const COURSE_DIFFERENCES = [
  'other-place',
  'other-edge',
  'other-terrain-line',
  'other-way-round',
  'other-meeting',
] as const
/** `other-meeting`: the same features, which meet elsewhere. */
export type CourseDifferenceKind = (typeof COURSE_DIFFERENCES)[number]

/** What a call takes otherwise than the drawing does. */
export type CourseDifference = {
  readonly kind: CourseDifferenceKind
  readonly callIndex: number
  readonly markIndex: number | null
  /** Null where it is no place of the gazetteer. */
  readonly drawnPlaceId: string | null
  readonly placeId: string | null
}

export type CourseReason = {
  readonly code: AgainstCode
  /** Null: the course as a whole. */
  readonly callIndex: number | null
  readonly points: number
}

/** Another course that fits the words, weighed beside the one that is drawn. */
export type OutlineAlternative = {
  /** 1 is the one that least speaks against. */
  readonly rank: number
  /** All that speaks against it, in the points of `geodata/outline/costs.ts`; and how much more than against the drawn one. */
  readonly points: number
  readonly morePoints: number
  readonly differences: readonly CourseDifference[]
  /** What speaks against it beyond what speaks against the drawn course. */
  readonly reasons: readonly CourseReason[]
  /** Question key to the answer that chooses it; empty where it is chosen by choosing places, or by drawing. */
  readonly answers: Readonly<Record<string, string>>
  readonly closed: boolean
  /** The straight lines that would close it; 0 when the words do, or when a side is missing. */
  readonly gapMetres: number
  /** On the ellipsoid; null when a side is missing. */
  readonly areaSquareMetres: number | null
  /** Only the stretches that run elsewhere than the drawn ones. CGCS2000 longitude, latitude. */
  readonly segments: readonly { readonly callIndex: number; readonly coordinates: readonly Position[] }[]
}

export type Outline = {
  /** In order along the boundary; closing segments are marked `assumed` and `unknown`. */
  readonly segments: readonly Segment[]
  readonly openSides: readonly OpenSide[]
  readonly unlocated: readonly UnlocatedMark[]
  readonly questions: readonly OutlineQuestion[]
  readonly answersTried: readonly TriedAnswers[]
  /** At most five, ranked; each runs visibly elsewhere than the drawing and than those before it. */
  readonly alternatives: readonly OutlineAlternative[]
  /** null when a side is missing altogether, so that no figure would be honest. */
  readonly polygon: Polygon | null
  /** 0 when the words close the ring; otherwise every figure says "if closed by a straight line of N m". */
  readonly closedByStraightMetres: number
}

/** An outline as it stands: the solver's, or one that a person drew, of any number of parts. */
export type StandingOutline = Omit<Outline, 'polygon'> & { readonly polygon: Ground | null }
