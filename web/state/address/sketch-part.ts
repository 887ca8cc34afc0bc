import type { AddressPart } from './view-in-address.svelte.ts'

/** Which of the two sketches of a published record is looked at. */
export type SketchAsked = 'ruled' | 'old'

export const sketchPart = (asked: () => SketchAsked, ask: (sketch: SketchAsked) => void): AddressPart => ({
  key: 'sketch',
  isStep: true,
  words: () => (asked() === 'ruled' ? null : asked()),
  show: (words) => ask(words === 'old' ? 'old' : 'ruled'),
})
