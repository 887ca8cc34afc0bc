import type { Metres } from '../../crs/gauss-kruger.ts'

/** Colours by the numbers of drawing programs (AutoCAD Color Index). */
export type DrawingColour = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

/** What is drawn into a file: east and north in metres of one plane. */
export type DrawingThing = { readonly layer: string; readonly colour: DrawingColour } & (
  | { readonly is: 'line'; readonly vertices: readonly Metres[]; readonly isClosed: boolean }
  /** The round sign of a boundary point. */
  | { readonly is: 'boundary-point'; readonly at: Metres }
  | { readonly is: 'point'; readonly at: Metres }
  | { readonly is: 'text'; readonly at: Metres; readonly words: string }
)

/** Drawing programs take none of these in the name of a layer. */
const NOT_IN_NAMES = /[<>/\\":;?*|=`,\p{Cc}]/gu
const LONGEST_NAME = 200

export const layerName = (words: string): string => words.replace(NOT_IN_NAMES, '').trim().slice(0, LONGEST_NAME) || '0'
