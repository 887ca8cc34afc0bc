import type { PackedPolygons } from '../../geodata/overlaps/packed-polygons.ts'
import type { OverlapRule } from '../../geodata/overlaps/search-overlaps.ts'

/** What every thread of a search is given; all of it but the rule is shared memory. */
export type SearchOrder = {
  readonly polygons: PackedPolygons
  readonly tree: SharedArrayBuffer
  readonly rule: OverlapRule
  /** One number each at the indexes of `SEARCH_STATE`. */
  readonly state: Int32Array
}

/** Where the next piece begins, how many polygons are done, and whether to stop. */
export const SEARCH_STATE = { next: 0, done: 1, stop: 2 } as const
/** Polygons that a thread takes at a time: few enough to share the work evenly, many enough to seldom ask. */
export const PIECE = 256
