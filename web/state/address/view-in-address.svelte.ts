import { changedParts, partOf, withParts } from './view-address.ts'

import type { PartsOfView } from './view-address.ts'

/** One thing that is seen, and its words in the address. */
export type AddressPart = {
  readonly key: string
  /** Null where nothing needs to be said. */
  readonly words: () => string | null
  /** Shows what the address says; `isOpening` while the page opens. */
  readonly show: (words: string | null, isOpening: boolean) => void
  /** Whether the back button undoes a change of it. */
  readonly isStep: boolean
}

/**
 * Keeps what is seen in the address of the page, so that the address opens the same view elsewhere and the back button goes back to what was
 * seen before. To be called while a page is made.
 */
export function keepInAddress(parts: readonly AddressPart[]): void {
  const page = window.location.pathname
  const isHere = (): boolean => window.location.pathname === page
  const isStep = (changed: readonly string[]): boolean =>
    parts.some((part) => part.isStep && changed.includes(part.key))

  function show(isOpening: boolean): void {
    if (!isHere()) return
    const { search } = window.location
    for (const part of parts) part.show(partOf(search, part.key), isOpening)
  }

  let isOpening = true
  function tell(seen: PartsOfView): void {
    const { search, hash } = window.location
    const changed = changedParts(search, seen)
    const isNew = isStep(changed) && !isOpening
    isOpening = false
    if (!isHere() || changed.length === 0) return
    const address = page + withParts(search, seen) + hash
    if (isNew) window.history.pushState(null, '', address)
    else window.history.replaceState(window.history.state, '', address)
  }

  show(true)
  $effect(() => tell(parts.map(({ key, words }) => [key, words()] as const)))
  $effect(() => {
    const goBack = () => show(false)
    window.addEventListener('popstate', goBack)
    return () => window.removeEventListener('popstate', goBack)
  })
}
