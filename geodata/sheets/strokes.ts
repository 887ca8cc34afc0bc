import { colourOfLine } from './signs.ts'

import type { Certainty, OutlineRole } from '../outline/model.ts'
import type { Stroke } from './model.ts'

/** Room between lines that run together: enough to be told apart on a copy of a copy. */
export const BESIDE_MILLIMETRES = 0.95

const BOUNDARY_WIDTHS: Readonly<Record<OutlineRole, number>> = {
  claim: 0.35,
  extent: 0.45,
  'dividing-line': 0.9,
  description: 0.3,
}

/** Dashes say how certain a line is, and nothing else. */
const DASHES: Readonly<Record<Certainty, readonly [number, number] | null>> = {
  stated: null,
  implied: [2.4, 1.1],
  unknown: [0.01, 1.2],
}

export function boundaryStroke(role: OutlineRole, letter: string | null, certainty: Certainty): Stroke {
  const dash = DASHES[certainty]
  return {
    colour: colourOfLine(role, letter),
    widthMillimetres: BOUNDARY_WIDTHS[role],
    ...(dash === null ? {} : { dash }),
    ...(certainty === 'unknown' ? { cap: 'round' as const } : {}),
  }
}

/** Ticks to the inside: one for A, two close together for B and so on, for whoever sees no colours. */
export const TICKS = { length: 1.3, width: 0.22, apart: 0.55, spacing: 6 } as const
export const ticksOf = (letter: string): number => 1 + (Math.abs(letter.charCodeAt(0) - 'A'.charCodeAt(0)) % 3)

export const LETTERS = { size: 3, spacing: 34, leastLength: 7 } as const

export const OVERLAP_HATCH = { colour: '#5b4f6e', widthMillimetres: 0.13, spacing: 2.2, angle: 45 } as const
/** Awards differ in the slant of their hatch too. */
export const AWARD_FILL_OPACITY = 0.1
export const awardAngle = (letter: string): number => [20, -20, 70, -70][Math.abs(letter.charCodeAt(0) - 65) % 4]!
export const AWARD_HATCH = { widthMillimetres: 0.1, spacing: 3.2 } as const

/** Relief and works: pale, so that the boundaries stay the strongest thing on the sheet. */
export const GROUND = {
  field: { fill: '#f1efd9', edge: '#c9c48f' },
  water: { fill: '#dfecf2', edge: '#8fb3c4' },
  settlement: { fill: '#ece4da', edge: '#c2b29d' },
  road: '#9b9284',
  ridge: '#a98c66',
  waterline: '#6f9fb5',
  other: '#9a9488',
  label: '#4a453c',
  grid: '#8d8778',
} as const
