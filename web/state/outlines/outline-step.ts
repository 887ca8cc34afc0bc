import type { Fabric } from '../../../geodata/fabric/model.ts'
import type { WireFabricComparison } from '../../../geodata/wire/fabric.ts'
import type { PlaceWork } from '../drawing/drawing-task.ts'

/** What a person did in one step. */
export type StepCode =
  | 'taken'
  | 'vertex-moved'
  | 'vertex-inserted'
  | 'vertex-deleted'
  | 'reshaped'
  | 'split'
  | 'merged'
  | 'parts-joined'
  | 'part-given'
  | 'hole-cut'
  | 'hole-filled'
  | 'part-added'
  | 'part-removed'
  | 'shape-removed'
  | 'line-set'
  | 'laid-anew'
  | 'division-taken'

/** A state of the lines, and what a person did to it next; `stored` stood on the server then, as far as it was known. */
export type Step = { readonly fabric: Fabric; readonly what: StepCode; readonly stored?: Fabric }

/** Two versions beside each other. */
export type Compared = WireFabricComparison & { readonly before: number | 'machine'; readonly after: number }

/** Enough to go on with the lines in hand after a reload: the whole history too, and the stretch under way. */
export type OutlineWork = {
  /** As the server last gave it. */
  readonly stored: Fabric
  readonly fabric: Fabric
  readonly past: readonly Step[]
  readonly future: readonly Step[]
  readonly stretch: PlaceWork | null
  /** The version by somebody else that they were laid on. */
  readonly mergedWith?: number | null
}
