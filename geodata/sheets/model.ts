/** What stands where on a printed sheet: pure data in millimetres, which a drawing program turns into ink. */
import type { BaseMapNote } from '../base-maps/model.ts'
import type { Audience } from '../tiles/model.ts'

/** From the upper left corner of the paper: to the right, then down. */
export type Spot = readonly [rightMillimetres: number, downMillimetres: number]
export type Box = {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export type Stroke = {
  readonly colour: string
  readonly widthMillimetres: number
  /** Dash and gap, and again where they differ; absent for a solid line. */
  readonly dash?: readonly [number, number, ...number[]]
  /** `round` makes dots of very short dashes. */
  readonly cap?: 'butt' | 'round'
}

export type TextWeight = 'regular' | 'bold'
export type TextAnchor = 'start' | 'middle' | 'end'
export type TextMark = {
  readonly is: 'text'
  /** On the base line of the letters, at the start, middle or end of the text. */
  readonly at: Spot
  readonly text: string
  /** Height of the em square. */
  readonly size: number
  readonly weight: TextWeight
  readonly colour: string
  readonly anchor: TextAnchor
  /** Clockwise, about `at`. */
  readonly turnDegrees: number
  /** Paper around the letters, so that lines below do not strike them out. */
  readonly hasHalo: boolean
}

export type Mark =
  | { readonly is: 'line'; readonly points: readonly Spot[]; readonly stroke: Stroke }
  | {
      readonly is: 'area'
      readonly rings: readonly (readonly Spot[])[]
      readonly fill: string | null
      readonly opacity: number
      readonly stroke: Stroke | null
    }
  | {
      readonly is: 'hatch'
      readonly rings: readonly (readonly Spot[])[]
      readonly stroke: Stroke
      readonly spacingMillimetres: number
      /** Of the strokes, anticlockwise from a level line. */
      readonly angleDegrees: number
    }
  | {
      readonly is: 'disc'
      readonly at: Spot
      readonly radius: number
      readonly fill: string | null
      readonly stroke: Stroke | null
    }
  | TextMark
  /** A square code that a camera reads; `at` is its upper left corner. */
  | { readonly is: 'code'; readonly at: Spot; readonly size: number; readonly text: string }
  /** Marks of which only what lies in the box is seen. */
  | { readonly is: 'window'; readonly box: Box; readonly marks: readonly Mark[] }

export const PAPERS = ['A4', 'A3'] as const
export type PaperName = (typeof PAPERS)[number]

export type Page = {
  readonly width: number
  readonly height: number
  readonly marks: readonly Mark[]
}

/** The sheets of a case; each has one or several pages. */
export const SHEET_CODES = [
  'dispute-map',
  'ruling-map',
  'survey-sheet',
  'evidence-plaintiff',
  'evidence-defendant',
  'evidence-third-party',
  'evidence-matrix',
  'boundary-points',
  'bundle',
] as const
export type SheetCode = (typeof SHEET_CODES)[number]

export type PrintOptions = {
  readonly paper: PaperName
  /** 5000 for 1:5000; null: the largest round scale at which everything finds room. */
  readonly scale: number | null
  /** The day of printing as it stands on the sheet, 2026-11-22. */
  readonly printedOn: string
  /** Who answers for the drawing, and in what capacity; empty leaves room to write it by hand. */
  readonly drawnBy: string
  readonly capacity: string
  /** The base map that was on the screen when the sheet was asked for; it is not on the sheet, but its code opens it again. */
  readonly baseMap?: BaseMapNote | null
  /** Who is to hold the sheet: names of witnesses and of private parties are masked for the public. */
  readonly audience: Audience
  /** Where the pages of this office are served: https://sizhi.example. Null for sheets that no page can open again: they bear no code. */
  readonly address: string | null
}
