/** What the checks of a ruling look at, and what they say. */
import type { Ground, OpenReason } from '../../outline/model.ts'
import type { PartyRole } from '../../documents/model.ts'
import type { PlaneSystem } from '../../crs/gauss-kruger.ts'
import type { RulingFindingCode, RulingSeverity } from '../model.ts'
import type { MultiPolygon, Position } from 'geojson'

export type RulingFinding = {
  readonly code: RulingFindingCode
  readonly severity: RulingSeverity
  /** Tells the findings of one ruling apart; a confirmation names it. */
  readonly key: string
  /** The words that it is about: an index into the calls of the ruling's line. */
  readonly callIndex: number | null
  /** Where to look, CGCS2000 longitude, latitude; null where there is no place. */
  readonly spot: Position | null
  /** The ground that it is about. */
  readonly ground: MultiPolygon | null
  /** Metres, square metres and counts, by names that say so; words of a paper. */
  readonly figures: Readonly<Record<string, number | string>>
}

/** Ground of one kind, as PostGIS finds it: its plane area in the case's zone, and a spot in its largest part. */
export type CoverGround = {
  readonly squareMetres: number
  readonly ground: MultiPolygon | null
  readonly spot: Position | null
}

/** How the awards cover the disputed extent. */
export type AwardCover = {
  /** Of the extent, awarded to nobody. */
  readonly missing: CoverGround
  /** Awarded twice and more. */
  readonly twice: CoverGround
  /** Awarded, and not of the extent. */
  readonly outside: CoverGround
}

export type FactAward = {
  readonly callIndex: number
  /** The words of the ruling for whom it goes to. */
  readonly winner: string
  readonly claimantLetter: string | null
  readonly isDrawn: boolean
  /** Plane and on the ellipsoid: a paper may print either. null while it is not drawn. */
  readonly squareMetres: readonly number[] | null
  readonly spot: Position | null
}

/** An end of the line, held against the place where the words let it begin or end. */
export type LineEnd = {
  readonly callIndex: number
  readonly end: 'first' | 'last'
  readonly named: string
  readonly metres: number
  readonly toleranceMetres: number
  readonly spot: Position
}

/** An area that the ruling's words state. */
export type PrintedArea = {
  /** The award in whose words it stands; null where it stands before all awards: then it is the whole extent. */
  readonly callIndex: number | null
  readonly quote: string
  readonly squareMetres: number
  /** Half a unit of the last digit printed. */
  readonly roundingSquareMetres: number
  readonly isAbout: boolean
}

/** Everything that the checks look at; figures of areas on record are PostGIS's. */
export type RulingFacts = {
  readonly hasRuling: boolean
  readonly plane: PlaneSystem
  readonly claimantLetters: readonly string[]
  readonly extent: {
    readonly ground: Ground
    readonly squareMetres: readonly number[]
    readonly closedByStraightMetres: number
  } | null
  /** The ruled line from its first point to its last; null while nothing of it is drawn. */
  readonly course: readonly Position[] | null
  readonly open: readonly {
    readonly callIndex: number | null
    readonly reason: OpenReason | 'not-drawn'
    readonly gapMetres: number | null
    readonly spot: Position | null
  }[]
  readonly ends: readonly LineEnd[]
  readonly awards: readonly FactAward[]
  /** null while the extent or every award is undrawn. */
  readonly cover: AwardCover | null
  readonly printedAreas: readonly PrintedArea[]
  /** What the words say otherwise than the line does, in a sentence of either language. */
  readonly textAgainstLine: readonly {
    readonly callIndex: number | null
    readonly finding: string
    readonly chinese: string
    readonly english: string
    readonly spot: Position | null
  }[]
  readonly openQuestions: readonly { readonly key: string; readonly callIndex: number | null; readonly quote: string }[]
  readonly evidence: readonly {
    readonly offeredBy: PartyRole
    readonly number: string
    readonly hasFinding: boolean
  }[]
  /** Drawn from places that nobody surveyed. */
  readonly isIllustrative: boolean
}

/** One rule. It says nothing of what it has no facts for: another rule says that these are missing. */
export type RulingCheck = (facts: RulingFacts) => readonly RulingFinding[]
