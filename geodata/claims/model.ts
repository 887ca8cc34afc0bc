export const OVERLAP_TYPES = ['equal', 'contained', 'crossing', 'sliver', 'touch', 'apart'] as const
/**
 * How two outlines share ground. `contained`: the smaller lies in the larger but for the tolerance;
 * `sliver`: under 1 mu or under 1 % of the smaller; `touch`: they share a line or point, no area; `apart`: not even that, as drawn.
 */
export type OverlapType = (typeof OVERLAP_TYPES)[number]

/** 1 mu = 2000/3 m². */
export const SQUARE_METRES_PER_MU = 2000 / 3
export const muOf = (areaSquareMetres: number): number => areaSquareMetres / SQUARE_METRES_PER_MU

export const OVERLAP_STATEMENTS = ['stands', 'may-be-none', 'only-possible', 'none', 'unknown'] as const
/**
 * What the accuracy of the lines leaves of an overlap. `stands`: some of it holds wherever the lines run; `may-be-none`: all of what is
 * drawn lies within the accuracy; `only-possible`: nothing is drawn, yet the lines may cross; `none`: not even that; `unknown`: some of
 * a boundary has no accuracy.
 */
export type OverlapStatement = (typeof OVERLAP_STATEMENTS)[number]

export const BAND_METHODS = ['widened-at-worst'] as const
/** How bands are made: every stretch widened by its own standard errors, both boundaries taken at their worst together (decision 0020). */
export type BandMethod = (typeof BAND_METHODS)[number]

export const OVERLAP_CHANGES = ['first', 'second', 'accuracy'] as const
/** Why a pair has another record: one of its outlines was drawn anew, or how well the lines are known. */
export type OverlapChange = (typeof OVERLAP_CHANGES)[number]
