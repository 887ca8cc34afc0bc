/** In the order in which they are shown; it says nothing of rank. */
export const DIVISION_KINDS = [
  'equal-area',
  'through-point',
  'along-feature',
  'along-ridge',
  'along-gully',
  'midline',
  'half-by-claims',
] as const
/**
 * How a proposed dividing line came about: straight on a bearing with equal areas; straight on a bearing through a place; along a
 * line of the land that the gazetteer knows; along a ridge or a gully of the terrain grid; half way between the two sides' own
 * lines; straight, halving all the ground that two sides both claim, square to the way from the one's own ground to the other's.
 */
export type DivisionKind = (typeof DIVISION_KINDS)[number]

/** Why a line parts nothing: the codes of `lineFault`, and two that are of the ground or of its edge. */
export const NO_SPLIT_REASONS = [
  'line-without-length',
  'line-closes-on-itself',
  'line-crosses-itself',
  'line-far-away',
  'line-misses-extent',
  'line-touches-edge',
  'line-along-edge',
  'line-crosses-several-times',
  'line-parts-nothing',
  /** It runs one way through one part of the extent and back through another: left is not one side. */
  'line-turns-between-parts',
  /** The extent has no area, or its edge crosses itself. */
  'no-ground',
] as const
export type NoSplitReason = (typeof NO_SPLIT_REASONS)[number]

export const RULING_FINDING_CODES = [
  'ruling-missing',
  'extent-not-drawn',
  'extent-closed-by-straight',
  'line-not-drawn',
  'line-without-length',
  'line-closes-on-itself',
  'line-crosses-itself',
  'line-far-away',
  'line-wrong-zone',
  'line-misses-extent',
  'line-along-edge',
  'line-crosses-several-times',
  'line-parts-nothing',
  'line-turns-between-parts',
  'line-beyond-extent',
  'line-open',
  'line-doubtful',
  'line-ends-elsewhere',
  'award-missing',
  'award-not-drawn',
  'award-of-nobody',
  'ground-missing',
  'ground-twice',
  'ground-outside',
  'area-apart',
  'area-about-apart',
  'text-against-line',
  'question-open',
  'finding-missing',
  'ground-illustrative',
] as const
/** The closed list of what can be wrong with a ruling that is to be sealed. */
export type RulingFindingCode = (typeof RULING_FINDING_CODES)[number]

export const RULING_SEVERITIES = ['bars', 'confirm'] as const
/** `bars`: not sealed until it is mended. `confirm`: sealed when a person says, with a reason, that it may stand. */
export type RulingSeverity = (typeof RULING_SEVERITIES)[number]
