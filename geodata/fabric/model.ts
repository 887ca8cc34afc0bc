/** Lines in a person's hand: each once, whoever it bounds, and the shapes that use them. */
import type { Position } from 'geojson'

import type { Certainty, OutlineRole, SegmentMethod, SegmentReason } from '../outline/model.ts'
import type { PartialDate } from '../documents/model.ts'
import type { Span } from '../text/span.ts'

/** Words that a line answers, told by where they stand in the document: numbers of calls change under corrections. */
export type LineWords = {
  readonly call: Span
  readonly mark: Span | null
  /** How certain these words make the line: one line can be stated for one side and implied for the other. */
  readonly certainty: Certainty
}

export type FabricLine = {
  readonly id: string
  /** CGCS2000 longitude, latitude, to nine places. Lines meet where a vertex of each has the very same figures. */
  readonly coordinates: readonly Position[]
  readonly method: SegmentMethod
  /** Where none of its words speaks; those have their own. */
  readonly certainty: Certainty
  /** Standard error in metres; null where nobody knows. */
  readonly accuracyMetres: number | null
  /** Of any number of descriptions; empty where no words ask for the line. */
  readonly words: readonly LineWords[]
  /** The place whose line it follows. */
  readonly placeId: string | null
  readonly reason: SegmentReason
  /** Null for the machine. */
  readonly drawnBy: string | null
}

/** What a shape stands for. */
export type ShapeOf =
  | { readonly kind: 'description'; readonly descriptionId: string; readonly role: OutlineRole }
  /** The part of the disputed extent that these words of the ruling give away. */
  | { readonly kind: 'award'; readonly call: Span }
  | { readonly kind: 'free'; readonly name: string }

export type LineUse = { readonly lineId: string; readonly reversed: boolean }
/** Uses laid end to end. A ring comes back to where it starts; a course need not. */
export type Chain = readonly LineUse[]
/** The outer ring, anticlockwise, then its holes, clockwise. */
export type Part = readonly Chain[]

export type FabricShape = {
  readonly id: string
  readonly of: ShapeOf
  readonly parts: readonly Part[]
  /** What runs open: a dividing line, or the known sides of an outline that nobody has closed. */
  readonly courses: readonly Chain[]
  readonly validity?: Validity | null
}

/** From when to when a line counts, the days being as exact as they are known; null: not said. */
export type Validity = { readonly from: PartialDate | null; readonly to: PartialDate | null }

export type Fabric = { readonly lines: readonly FabricLine[]; readonly shapes: readonly FabricShape[] }

export const EMPTY_FABRIC: Fabric = { lines: [], shapes: [] }

/** Lines nearer than this over a stretch are one line, unless a person says otherwise. */
export const SHARING_METRES = 0.5
/** A fabric of more vertices is refused with a sentence. */
export const MOST_VERTICES = 400_000

/** How a stretch of an outline differs from an earlier version. */
export const STRETCH_CHANGES = ['moved', 'added', 'removed'] as const
export type StretchChange = (typeof STRETCH_CHANGES)[number]

export const CHECK_SEVERITIES = ['error', 'warning'] as const
/** An error is not stored; a warning is stored and shown. */
type CheckSeverity = (typeof CHECK_SEVERITIES)[number]

export const CHECK_CODES = [
  'broken-reference',
  'ring-open',
  'ring-too-short',
  'ring-order',
  'self-crossing',
  'outside-zones',
  'duplicate-vertex',
  'spike',
  'sliver',
  'gap',
  'far-from-places',
  'wrong-zone',
  'text-against-line',
  'area-against-text',
] as const
/** The closed list of what can be wrong with lines in hand. */
export type CheckCode = (typeof CHECK_CODES)[number]

export type CheckFinding = {
  readonly code: CheckCode
  readonly severity: CheckSeverity
  /** Where to look, CGCS2000 longitude, latitude; null where there is no place, as for a missing line. */
  readonly spot: Position | null
  readonly shapeId: string | null
  readonly lineId: string | null
  /** Metres, degrees or square metres, by names that say so; words of a paper. */
  readonly figures: Readonly<Record<string, number | string>>
}
