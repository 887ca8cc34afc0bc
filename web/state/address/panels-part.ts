import type { AddressPart } from './view-in-address.svelte.ts'

export type Panels = { readonly names: readonly string[]; readonly ask: (names: readonly string[]) => void }

/** Folded panels that are open. Panels know nothing of pages: whoever keeps them is handed in. */
export const panelsPart = (panels: Panels): AddressPart => ({
  key: 'open',
  isStep: true,
  words: () => (panels.names.length === 0 ? null : panels.names.join('.')),
  show: (words, isOpening) => {
    if (words !== null || !isOpening) panels.ask((words ?? '').split('.').filter((name) => name !== ''))
  },
})
