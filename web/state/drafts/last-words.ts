import type { Draft } from './draft.ts'

const STORAGE_KEY = 'sizhi-draft-last-step'

/** Steps that the browser has not confirmed yet. */
const unconfirmed = new Map<string, Draft<unknown>>()

const keyOf = ({ caseId, id }: Draft<unknown>): string => `${caseId} ${id}`

/** A page that is left at once breaks off what it was storing: the last step then goes where storing takes no time. */
function leave(): void {
  if (unconfirmed.size === 0) return
  try {
    window.localStorage.setItem(STORAGE_KEY, JSON.stringify([...unconfirmed.values()]))
  } catch {
    // Too large for that place: the step before stands.
  }
}

export function remember(draft: Draft<unknown>): void {
  if (unconfirmed.size === 0) window.addEventListener('pagehide', leave)
  unconfirmed.set(keyOf(draft), draft)
}

/** It is stored, or a later step of the same draft is on its way. */
export function forget(draft: Draft<unknown>): void {
  if (unconfirmed.get(keyOf(draft)) === draft) unconfirmed.delete(keyOf(draft))
  if (unconfirmed.size === 0) window.removeEventListener('pagehide', leave)
}

/** The last steps of the page before, once. */
export function takeLastWords(): readonly Draft<unknown>[] {
  const found = window.localStorage.getItem(STORAGE_KEY)
  if (found === null) return []
  window.localStorage.removeItem(STORAGE_KEY)
  return JSON.parse(found) as readonly Draft<unknown>[]
}
