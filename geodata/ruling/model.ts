/** In the order in which they are shown; it says nothing of rank. */
export const DIVISION_KINDS = ['equal-area', 'through-point', 'along-feature', 'midline'] as const
/**
 * How a proposed dividing line came about: straight on a bearing with equal areas; straight on a bearing through a place; along a
 * line of the land; half way between the two sides' own lines.
 */
export type DivisionKind = (typeof DIVISION_KINDS)[number]
