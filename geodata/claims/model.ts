export const OVERLAP_TYPES = ['equal', 'contained', 'crossing', 'sliver', 'touch'] as const
/**
 * How two outlines share ground. `contained`: the smaller lies in the larger but for the tolerance;
 * `sliver`: under 1 mu or under 1 % of the smaller; `touch`: they share a line or point, no area.
 */
export type OverlapType = (typeof OVERLAP_TYPES)[number]

/** 1 mu = 2000/3 m². */
export const SQUARE_METRES_PER_MU = 2000 / 3
export const muOf = (areaSquareMetres: number): number => areaSquareMetres / SQUARE_METRES_PER_MU
