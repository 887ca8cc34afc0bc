import { SvelteMap } from 'svelte/reactivity'

import { mergedFabric } from '../../../geodata/fabric/merge/merged-fabric.ts'

import type { Fabric } from '../../../geodata/fabric/model.ts'
import type { FabricMerge, MergeChoice, MergeGroup } from '../../../geodata/fabric/merge/model.ts'
import type { WireFabricVersionContent } from '../../../geodata/wire/fabric.ts'

/** What somebody else stored meanwhile; null where he gave everything back to the machine. */
export type Theirs = Pick<WireFabricVersionContent, 'version' | 'changedBy' | 'changedAt' | 'reason'>

/** My lines and those that somebody else has stored meanwhile, while a person chooses between them. */
export class OutlineMerge {
  readonly merge: FabricMerge
  readonly theirs: Theirs
  readonly #choices = new SvelteMap<number, MergeChoice>()
  /** The group that is looked at on the map. */
  shownId = $state<number | null>(null)

  constructor(merge: FabricMerge, theirs: Theirs) {
    this.merge = merge
    this.theirs = theirs
    this.shownId = merge.groups[0]?.id ?? null
  }

  choiceOf({ id }: MergeGroup): MergeChoice | null {
    return this.#choices.get(id) ?? null
  }

  choose({ id }: MergeGroup, choice: MergeChoice): void {
    this.#choices.set(id, choice)
    this.shownId = id
  }

  get open(): number {
    return this.merge.groups.filter(({ id }) => !this.#choices.has(id)).length
  }

  /** Null while something is to be chosen. */
  get result(): Fabric | null {
    return mergedFabric(this.merge, this.#choices)
  }

  get shown(): MergeGroup | null {
    return this.merge.groups.find(({ id }) => id === this.shownId) ?? null
  }
}
