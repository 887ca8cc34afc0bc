/** Words on a page, in any unit of length, from the top left corner. */
export type Piece = {
  readonly text: string
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** The pieces of one line from left to right. */
export type Line = readonly Piece[]

export type Page = {
  /** From 1. */
  readonly number: number
  readonly width: number
  readonly height: number
  /** From top to bottom. */
  readonly lines: readonly Line[]
  /** Whether the way back leads to each piece (words of a scan) or to the line (printed text). */
  readonly tracesPieces: boolean
}

const WIDE = /[\p{Script=Han}\u3000-\u303f\uff01-\uffee“”‘’…—·]/u

/** A Chinese character or its punctuation, which no space parts from the next. */
export const isWide = (character: string | undefined): boolean => character !== undefined && WIDE.test(character)

export const heightOf = (line: Line): number => Math.max(...line.map(({ top, bottom }) => bottom - top))
export const leftOf = (line: Line): number => Math.min(...line.map(({ left }) => left))
export const rightOf = (line: Line): number => Math.max(...line.map(({ right }) => right))
export const topOf = (line: Line): number => Math.min(...line.map(({ top }) => top))
export const bottomOf = (line: Line): number => Math.max(...line.map(({ bottom }) => bottom))
