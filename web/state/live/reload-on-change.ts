import { onMount } from 'svelte'

import { getLiveCase } from './live-case.svelte.ts'

import type { ChangedThing } from '../../../geodata/live/model.ts'

/** For what raises no version of the case: asked for anew whenever somebody changes it. */
export function reloadOnChange(thing: ChangedThing, reload: () => Promise<void>): void {
  const live = getLiveCase()
  onMount(() => live.follow(thing, () => void reload()))
}
