/** The comparison of a description with a line: for each call what it says, what the line does, and what to make of it. */
import type { CompassSide, StatedMeasure } from '../../boundary/model.ts'
import type { OpenReason } from '../../outline/model.ts'
import type { CourseLeg } from '../course/course-legs.ts'

/** The closed list of what can be said of a line; `keeps` when there is nothing to say. */
export type LineFinding =
  /** A leg runs otherwise than the words say. */
  | { readonly code: 'direction-off'; readonly stated: CompassSide; readonly degrees: number }
  /** A side lies elsewhere than the words say, as the land sees it. */
  | { readonly code: 'wrong-side'; readonly stated: CompassSide; readonly lies: CompassSide }
  /**
   * The words name another feature than the line follows or reaches. `drawn`: the place followed, null when it follows
   * none; `metres`: how far it strays from what is named, null when it follows another place altogether.
   */
  | {
      readonly code: 'wrong-feature'
      readonly named: string
      readonly drawn: string | null
      readonly metres: number | null
    }
  | {
      readonly code: 'length-apart'
      readonly stated: StatedMeasure
      readonly statedMetres: number
      readonly metres: number
    }
  | {
      readonly code: 'area-apart'
      readonly stated: StatedMeasure
      readonly statedSquareMetres: number
      readonly squareMetres: number
      /** The area stands only if the gaps are closed by this much straight line. */
      readonly closedByStraightMetres: number
    }
  /** Nothing is drawn for the words, the line drawn has no end, or no words stand behind a stretch. */
  | {
      readonly code: 'open'
      readonly reason: OpenReason | 'not-drawn' | 'no-words' | 'drawn-without-words'
      readonly metres: number | null
    }
  /** No place answers to a name. */
  | { readonly code: 'unlocated'; readonly quote: string }
  | { readonly code: 'keeps' }

export type FindingCode = LineFinding['code']

export type CallComparison = {
  /** null for a stretch that no words stand behind. */
  readonly callIndex: number | null
  /** What the line does for this call, in order; empty when nothing is drawn. */
  readonly legs: readonly CourseLeg[]
  /** At least one; `keeps` stands alone. */
  readonly findings: readonly LineFinding[]
}

export type LineComparison = {
  /** Calls that speak of a line, in the order of the words (awards do not), then stretches without words. */
  readonly calls: readonly CallComparison[]
  /** About the whole: the stated area against the drawn one. Empty when nothing is stated or nothing stands against it. */
  readonly whole: readonly LineFinding[]
}
