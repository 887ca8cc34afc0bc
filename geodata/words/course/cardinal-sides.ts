/** Clockwise from north. */
export const CARDINAL_SIDES = ['N', 'E', 'S', 'W'] as const
export type CardinalSide = (typeof CARDINAL_SIDES)[number]
