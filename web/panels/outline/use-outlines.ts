import { onMount } from 'svelte'

import { rememberedAnswerer } from '../../state/answerer.ts'
import { browserDrafts } from '../../state/drafts/draft-store.ts'
import { Drafts } from '../../state/drafts/drafts.svelte.ts'
import { OUTLINE_DRAFTS, OutlineEditing, setOutlineEditing } from '../../state/outlines/outline-editing.svelte.ts'
import { SAVED_OUTLINES, SavedSteps } from '../../state/outlines/saved-steps.ts'

import { OutlineChanges, setOutlineChanges } from './outline-changes.svelte.ts'
import { OutlineWorkbench, setOutlineWork } from './outline-work.svelte.ts'

import type { CaseState } from '../../state/case.svelte.ts'
import type { DrawingState } from '../../state/drawing/drawing.svelte.ts'
import type { LanguageState } from '../../state/language.svelte.ts'
import type { OutlineWork } from '../../state/outlines/outline-step.ts'

/** The outlines of a case as a person has them in hand on this page: what is changed, kept for later, and laid on what others store. */
export function useOutlines(
  caseState: CaseState,
  drawing: DrawingState,
  language: LanguageState,
): { readonly editing: OutlineEditing; readonly changes: OutlineChanges } {
  const draftsOf = (kind: string) =>
    new Drafts<OutlineWork>(browserDrafts, { caseId: caseState.id, kind }, rememberedAnswerer)
  const drafts = draftsOf(OUTLINE_DRAFTS)
  const editing = setOutlineEditing(new OutlineEditing(drafts, rememberedAnswerer))
  const saved = new SavedSteps(draftsOf(SAVED_OUTLINES))
  const changes = setOutlineChanges(new OutlineChanges(caseState, editing, saved))
  setOutlineWork(new OutlineWorkbench(editing, drawing, language))
  onMount(() => void drafts.load())
  return { editing, changes }
}
