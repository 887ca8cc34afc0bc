import type { Fabric } from '../model.ts'

/** Whose course stands; `joined` takes the changes of both, where they lie on different vertices. */
export type MergeChoice = 'mine' | 'theirs' | 'joined'

/** Lines that hang together at what both changed: they are chosen as one, or they would not meet. */
export type MergeGroup = {
  readonly id: number
  /** Lines changed in it by either, in no order. */
  readonly lineIds: readonly string[]
  /** Shapes that either gave other lines or other parts. */
  readonly shapeIds: readonly string[]
  readonly choices: readonly MergeChoice[]
}

/** Two people's changes of one fabric. */
export type FabricMerge = {
  readonly base: Fabric
  /** With the numbers that it has in the merged fabric. */
  readonly mine: Fabric
  readonly theirs: Fabric
  /** Lines that only one changed: taken over without asking. */
  readonly fromMine: readonly string[]
  readonly fromTheirs: readonly string[]
  /** What a person chooses. */
  readonly groups: readonly MergeGroup[]
}
