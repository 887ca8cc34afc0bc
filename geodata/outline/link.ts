import type { CompassSide, Side } from '../boundary/model.ts'
import type { Manner } from '../boundary/manner.ts'
import type { Metres } from '../crs/gauss-kruger.ts'
import type { PlanePlace } from './plane-place.ts'

/** A named mark beside the followed line is reached by a straight connector up to this far; beyond it the side is open. */
export const REACH_METRES = 80
/** Ends farther apart than this are two courses, not one drawn twice. */
export const ELSEWHERE_METRES = 40
/** Two ends nearer than this are one point. */
export const MEETING_METRES = 1

/** The line that a call follows. */
export type FollowedLine = {
  /** Null where a person chose the line for words that name none. */
  readonly markIndex: number | null
  readonly placeId: string
  readonly points: readonly Metres[]
  /** False when the place was found by its kind, or an open question about its edge remains. */
  readonly certain: boolean
  readonly byName: boolean
  /** Its name only resembles the words, and may well be another's. */
  readonly resembles?: boolean
  /** What of the link's places it costs. */
  readonly placeCost?: number
  /** Traced on the terrain: no place of the gazetteer answers to the words. */
  readonly onTerrain?: boolean
  /** Traced between two known ends although the land between them is not of that form all the way. */
  readonly losesForm?: boolean
}

/** Only its kind, or a name that resembles the words, says that it is meant: another line may be. */
export const isUnsure = (line: FollowedLine | undefined): boolean =>
  line !== undefined && (!line.byName || line.resembles === true)

/** What a from or to mark names: a point, or a line or edge to be met. */
export type Goal = {
  readonly markIndex: number
  readonly placeId: string
  readonly place: PlanePlace
  /** The edge meant, where the words name one. */
  readonly edge?: readonly Metres[]
  readonly certain: boolean
  /** The point that the words name is on no map; it is taken to lie here. */
  readonly isAssumed?: true
  /** Its name only resembles the words, and may well be another's. */
  readonly resembles?: true
  /** Meant by its kind alone. */
  readonly byKind?: true
  /** A summit of the terrain whose height agrees with the words: no place of the gazetteer answers to them. */
  readonly onTerrain?: true
}

export type Slope = 'up' | 'down'

/** One call on its way to become segments. Ends are filled in as the chain is settled. */
export type Link = {
  /** Tells the sets of places of one call apart. */
  readonly id: string
  readonly callIndex: number
  readonly side: Side | null
  /** Where the leg runs to: the stated direction of a walk, the clockwise round of a ring of sides. */
  readonly travel: CompassSide | null
  /** The winds that the words of a side give for its legs besides its own (南往西循…). */
  readonly winds: readonly CompassSide[]
  readonly manner: Manner
  readonly line: FollowedLine | undefined
  /** The call names a line that no place answers to. */
  readonly lineIsLost: boolean
  /** A person said that a landmark of the call does not stand there any more. */
  readonly landmarkIsGone: boolean
  readonly from: Goal | undefined
  readonly to: Goal | undefined
  /** Standard error of the places that it runs along or between; null when nobody surveyed them. */
  readonly accuracyMetres: number | null
  /** What its places cost: names that only resemble, kinds instead of names. */
  readonly placeCost: number
  /** A point that the drawing should come to, or set out from, has no place. */
  readonly endIsLost: boolean
  readonly startIsLost: boolean
  /** Which way a leg without a line of its own runs on the slope; null where its words do not say. */
  readonly slope: Slope | null
  start: Metres | undefined
  end: Metres | undefined
  /** Ends found by closest approach, not by the words. */
  startIsGuess: boolean
  endIsGuess: boolean
  /** How far the true end may lie from an end that stands for a point on no map; 0 where the end is known. */
  endStraysMetres: number
}

/** A call of a chain with every set of places that it may mean. */
export type Stage = readonly Link[]
