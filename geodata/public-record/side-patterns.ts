/** How sides are told on public sketches and posters without any colour: a hatching, a stroke, and the letter. */

export type SideStroke = 'long-dashes' | 'dots' | 'dash-dots' | 'short-dashes'

export type SidePattern = {
  readonly stroke: SideStroke
  /** Dash and gap, again and again, in widths of the line; a dash of nothing with a round cap is a dot. */
  readonly dash: readonly number[]
  /** Of the hatching, clockwise from a level line. */
  readonly hatchDegrees: number
}

const PATTERNS: readonly SidePattern[] = [
  { stroke: 'long-dashes', dash: [5, 2.5], hatchDegrees: -45 },
  { stroke: 'dots', dash: [0, 2], hatchDegrees: 45 },
  { stroke: 'dash-dots', dash: [5, 2.5, 0, 2.5], hatchDegrees: 0 },
  { stroke: 'short-dashes', dash: [1.5, 2.5], hatchDegrees: 90 },
]

/** The pattern of a side by its letter; from E on they come again, and the letter tells. */
export const patternOfSide = (letter: string): SidePattern =>
  PATTERNS[Math.max(0, letter.charCodeAt(0) - 'A'.charCodeAt(0)) % PATTERNS.length]!
