/** The marked-up form of a boundary description. Spans count UTF-16 code units of the text that was read. */
import type { Quote, Span } from '../text/span.ts'

export const FORMS = ['four-bounds', 'walk', 'dividing-line', 'mixed', 'strip', 'reference'] as const
export type Form = (typeof FORMS)[number]

export const COMPASS_SIDES = ['N', 'NE', 'E', 'SE', 'S', 'SW', 'W', 'NW'] as const
export type CompassSide = (typeof COMPASS_SIDES)[number]
export const SIDES = [...COMPASS_SIDES, 'up', 'down', 'left', 'right', 'in', 'out'] as const
export type Side = (typeof SIDES)[number]

export const CALL_ACTS = ['bounds', 'travels', 'divides', 'awards', 'starts'] as const
export type CallAct = (typeof CALL_ACTS)[number]

export const MARK_ROLES = ['line', 'from', 'to', 'through', 'neighbour', 'winner', 'alias'] as const
export type MarkRole = (typeof MARK_ROLES)[number]

export const LANDMARK_KINDS = [
  'ridge',
  'spur',
  'gully',
  'stream',
  'ditch',
  'road',
  'bank',
  'firebreak',
  'field',
  'forest',
  'peak',
  'slope-foot',
  'slope',
  'saddle',
  'water-body',
  'well',
  'tree',
  'grave',
  'stone',
  'building',
  'settlement',
  'holder',
  'admin-line',
  'survey-line',
  'sheet-figure',
  'place',
] as const
export type LandmarkKind = (typeof LANDMARK_KINDS)[number]

export const MEASURE_UNITS = ['mu', 'square-metre', 'hectare', 'zhang', 'metre', 'li', 'share'] as const
export type MeasureUnit = (typeof MEASURE_UNITS)[number]

export const QUESTION_CODES = [
  'side-missing',
  'direction-odd',
  'feature-ambiguous',
  'which-edge',
  'name-garbled',
  'landmark-perishable',
  'open-end',
  'refers-elsewhere',
  'holder-only',
  'no-landmark',
  // The drawing asks these; no reading does.
  'several-courses',
  'foot-line',
  'counting-end',
] as const
export type QuestionCode = (typeof QUESTION_CODES)[number]

export const LANDMARK_CONDITIONS = ['gone', 'moved'] as const
type LandmarkCondition = (typeof LANDMARK_CONDITIONS)[number]

/** Where a question is raised: at a mark, at a call, or (both null) of the description as a whole. */
export type QuestionPlace = {
  readonly code: QuestionCode
  readonly callIndex: number | null
  /** Index into the marks of the call. */
  readonly markIndex: number | null
}

/** One landmark as the text names it. */
export type Mark = Quote & {
  readonly role: MarkRole
  readonly kind: LandmarkKind
  /** By a person's answer: the words by which the landmark is looked up in place of the quote. */
  readonly readAs?: string
  /** By a person's answer: the landmark does not stand where it stood, and no longer leads to the line. */
  readonly condition?: LandmarkCondition
  /** By a person's answer: the paper of the case that the words point at. */
  readonly paperId?: string
}

/** One stated side of a parcel, leg of a walk, stretch of a dividing line, award or starting point. */
export type Call = Span & {
  readonly side: Side | null
  readonly act: CallAct
  readonly marks: readonly Mark[]
}

export type StatedMeasure = Quote & {
  readonly value: number
  readonly unit: MeasureUnit
  readonly approximate: boolean
}

export type WalkEnd = 'closes-at-start' | 'stays-open'

export type BoundaryReading = {
  /** null when the text holds no boundary. */
  readonly form: Form | null
  readonly calls: readonly Call[]
  readonly areas: readonly StatedMeasure[]
  readonly questions: readonly QuestionCode[]
  /** The same questions, in the same order, each with where it is raised. */
  readonly questionPlaces: readonly QuestionPlace[]
  /** By a person's answer: whether a walk that ends elsewhere comes back to its start, or is a line. */
  readonly walkEnd?: WalkEnd
  /** What no recogniser understood. Calls, asides and unread spans together cover the description. */
  readonly unread: readonly Span[]
}
