import { onMount } from 'svelte'

import { LiveCase, setLiveCase } from './live-case.svelte.ts'
import { TypedWork } from './typed-work.ts'

import type { LivePage } from '../../../geodata/live/model.ts'
import type { CaseState } from '../case.svelte.ts'

/** Listens to the case while the page is there; `isDrawing` tells whether something is drawn that is not stored. */
export function useLiveCase(caseState: CaseState, page: LivePage, isDrawing: () => boolean = () => false): LiveCase {
  const typed = new TypedWork()
  const live = setLiveCase(new LiveCase(caseState, () => isDrawing() || typed.isThere))
  caseState.onsaved = () => typed.clear()
  onMount(() => {
    const stops = [typed.watch(document), live.listen(page)]
    return () => stops.forEach((stop) => stop())
  })
  return live
}
