import { HATCH_DIRECTIONS, type HatchDirection } from '../hatch.ts'
import { colourOfSide } from '../style.ts'

/** How the ground of one claimant is hatched: its colour, and a direction that tells it from the others without colour. */
export type PartyHatch = { readonly letter: string; readonly colour: string; readonly direction: HatchDirection }

export const partyHatches = (letters: readonly string[]): PartyHatch[] =>
  letters.map((letter, index) => ({
    letter,
    colour: colourOfSide(letter),
    direction: HATCH_DIRECTIONS[index % HATCH_DIRECTIONS.length]!,
  }))

const GRADIENT_DEGREES: Readonly<Record<HatchDirection, number>> = { rising: -45, falling: 45, level: 0, upright: 90 }

/** The same strokes for the legend. */
export const hatchBackground = ({ colour, direction }: PartyHatch): string =>
  `repeating-linear-gradient(${GRADIENT_DEGREES[direction]}deg, ${colour} 0 1px, transparent 1px 5px)`
