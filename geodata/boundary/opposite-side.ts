import type { Side } from './model.ts'

const OPPOSITE: Partial<Record<Side, Side>> = { N: 'S', S: 'N', E: 'W', W: 'E', NE: 'SW', SW: 'NE', NW: 'SE', SE: 'NW' }

/** The opposite wind; undefined for sides that are named otherwise. */
export const oppositeOf = (side: Side): Side | undefined => OPPOSITE[side]
