import type { Metres } from '../../crs/gauss-kruger.ts'

/** What bearings are counted from: the grid's north, true north, or the needle's. */
export const BEARING_REFERENCES = ['grid', 'true', 'magnetic'] as const
export type BearingReference = (typeof BEARING_REFERENCES)[number]

export const ADJUSTMENTS = ['compass', 'transit', 'none'] as const
/**
 * How a misclosure is shared out. `compass`: by the length of each leg (Bowditch); `transit`: by how far each leg goes east
 * and north; `none`: the points stay as measured.
 */
export type Adjustment = (typeof ADJUSTMENTS)[number]

/** A leg on the plane: grid bearing in degrees, horizontal length. */
export type Leg = { readonly bearingDegrees: number; readonly metres: number }

/** Where the last leg ought to arrive; `null`: nobody knows, the traverse stays open. */
export type TraverseEnd = { readonly type: 'start' } | { readonly type: 'known'; readonly point: Metres } | null

/** How far, and in which direction, the last point lies from where it ought to. */
export type Misclosure = {
  readonly eastMetres: number
  readonly northMetres: number
  readonly metres: number
  /** Null where there is no misclosure to speak of. */
  readonly bearingDegrees: number | null
  /** 1 : N of the whole length; null where there is none. */
  readonly lengthPerMisclosure: number | null
}

/** A leg as measured, what was added to it, and what it is then. */
export type AdjustedLeg = Leg & {
  readonly eastCorrectionMetres: number
  readonly northCorrectionMetres: number
  readonly adjusted: Leg
}

export type Traverse = {
  /** The start and the end of every leg, adjusted; of a closed one the last is the start again. */
  readonly points: readonly Metres[]
  readonly legs: readonly AdjustedLeg[]
  readonly totalMetres: number
  readonly misclosure: Misclosure | null
}
