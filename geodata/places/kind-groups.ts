import type { LandmarkKind } from '../boundary/model.ts'

/** Kinds that people use for one another: a spur is called a ridge, a ditch a gully. */
const GROUPS: readonly (readonly LandmarkKind[])[] = [
  ['ridge', 'spur', 'firebreak'],
  ['gully', 'stream', 'ditch'],
  ['road'],
  ['field', 'holder', 'forest'],
  ['slope-foot', 'slope'],
  ['peak', 'saddle'],
  ['well', 'water-body', 'stream'],
  ['bank', 'slope-foot'],
  ['building', 'settlement'],
  ['tree'],
  ['stone'],
  ['grave'],
]

/** A named place of unknown kind may be anything. */
export const kindsAgree = (first: LandmarkKind, second: LandmarkKind): boolean =>
  first === second ||
  first === 'place' ||
  second === 'place' ||
  GROUPS.some((group) => group.includes(first) && group.includes(second))

/** Kinds that stand at one spot; what a name ends with says little about them (寨脚顶 is a summit, no hamlet). */
const AT_ONE_SPOT: readonly LandmarkKind[] = [
  'peak',
  'saddle',
  'tree',
  'grave',
  'stone',
  'well',
  'building',
  'settlement',
]

export const bothAtOneSpot = (first: LandmarkKind, second: LandmarkKind): boolean =>
  AT_ONE_SPOT.includes(first) && AT_ONE_SPOT.includes(second)
