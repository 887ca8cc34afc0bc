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

// Not spread into Math.max: a page made to do harm has more lines than a call takes.
const least = (numbers: readonly number[]): number => numbers.reduce((one, other) => Math.min(one, other), Infinity)
const greatest = (numbers: readonly number[]): number => numbers.reduce((one, other) => Math.max(one, other), -Infinity)

export const heightOf = (line: Line): number => greatest(line.map(({ top, bottom }) => bottom - top))
export const leftOf = (line: Line): number => least(line.map(({ left }) => left))
export const rightOf = (line: Line): number => greatest(line.map(({ right }) => right))
export const topOf = (line: Line): number => least(line.map(({ top }) => top))
export const bottomOf = (line: Line): number => greatest(line.map(({ bottom }) => bottom))
export const textOf = (line: Line): string => line.map(({ text }) => text).join('')

export type Column = {
  readonly left: number
  readonly right: number
  /** Wide enough for paragraphs: lines of a title page or a list never end because the paper does. */
  readonly holdsParagraphs: boolean
}

const PARAGRAPH_SHARE = 0.5

/** The stretch of the page that its lines fill. */
export function columnOf({ lines, width }: Page): Column {
  const left = least(lines.map(leftOf))
  const right = greatest(lines.map(rightOf))
  return { left, right, holdsParagraphs: right - left >= PARAGRAPH_SHARE * width }
}
