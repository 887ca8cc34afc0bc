/** Household strips side by side along a foot line: a ruler with gaps, never exact polygons. */
import type { CompassSide } from '../boundary/model.ts'
import type { Certainty } from '../outline/model.ts'
import type { Quote } from '../text/span.ts'
import type { Position } from 'geojson'

/** A length as the words give it; `approximate` where they say about, or count paces. */
export type StripWidth = Quote & { readonly metres: number; readonly approximate: boolean }

/** What one description tells of a strip. */
export type Share = {
  readonly descriptionIndex: number
  /** First and last number of the shares it holds; null when only neighbours or widths are told. */
  readonly numbers: { readonly first: number; readonly last: number } | null
  /** The words that tell the numbers. */
  readonly numberWords: Quote | null
  readonly footWidth: StripWidth | null
  readonly topWidth: StripWidth | null
  /** As the document masks it. */
  readonly holder: string | null
  /** What the shares are counted from; null when nothing is named. */
  readonly origin: string | null
  readonly countedTowards: CompassSide | null
  readonly leftNeighbour: string | null
  readonly rightNeighbour: string | null
  /** Where the words of the foot stand; null when no foot is named. */
  readonly foot: { readonly callIndex: number; readonly markIndex: number } | null
}

/** A stretch of the ruler. Metres count from the end where the counting starts. */
export type Interval = {
  readonly numbers: { readonly first: number; readonly last: number }
  /** Descriptions that tell it; none for a gap. */
  readonly descriptionIndexes: readonly number[]
  readonly holder: string | null
  /** `stated`: its width is told; `implied`: only its place in the order is; `unknown`: a gap whose shares nobody tells. */
  readonly certainty: Certainty
  readonly widthMetres: number | null
  /** Where it begins at the least, and at the most where the foot line is known. Equal: nothing unknown lies before it. */
  readonly beginsAtLeastMetres: number
  readonly beginsAtMostMetres: number | null
  /**
   * Its stretch of the foot line from begin to end, with unknown widths taken alike; null while the line or its first end is not known,
   * or the told widths do not fit on it.
   */
  readonly sketch: readonly Position[] | null
}

export const STRIP_CONTRADICTIONS = [
  'two-at-one-place',
  'longer-than-foot-line',
  'neighbours-in-a-circle',
  'neighbours-apart',
] as const
export type StripContradictionCode = (typeof STRIP_CONTRADICTIONS)[number]

export type StripContradiction = {
  readonly code: StripContradictionCode
  readonly descriptionIndexes: readonly number[]
  /** By how much the told widths are longer than the line; null otherwise. */
  readonly excessMetres: number | null
}

/** The line along which the strips stand. */
export type StripFoot = {
  /** Null for a side of the disputed extent. */
  readonly placeId: string | null
  readonly lengthMetres: number
  /** False while nobody knows at which end the counting starts. */
  readonly isDirected: boolean
  /** From the end where the counting starts, where that is known. */
  readonly coordinates: readonly Position[]
}

export type Ruler = {
  readonly landName: string | null
  readonly origin: string | null
  /** Everything that was read of the strips, in the order of the document. */
  readonly shares: readonly Share[]
  /** In the order of counting. */
  readonly intervals: readonly Interval[]
  /** Descriptions of strips whose place in the order is not told, or taken by another. */
  readonly unplaced: readonly number[]
  readonly contradictions: readonly StripContradiction[]
  /** All widths that are told, of the shares on the ruler. */
  readonly toldMetres: number
  readonly footLine: StripFoot | null
}
