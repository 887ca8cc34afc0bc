import { readPosition } from './map-position.ts'
import { chooseByWords, chosenWords } from './chosen-words.ts'

import type { CaseView } from '../../../geodata/wire/case.ts'
import type { BaseMapsState } from '../base-maps/base-maps.svelte.ts'
import type { SelectionState } from '../selection.svelte.ts'
import type { ShownMoment } from '../shown-moment.svelte.ts'
import type { ShownOverlap } from '../shown-overlap.svelte.ts'
import type { AddressPart } from './view-in-address.svelte.ts'

type Panels = { readonly names: readonly string[]; readonly ask: (names: readonly string[]) => void }

/** Words, segment, shape or place that is chosen. Where the address says how the map lies, the map stays so. */
const chosenPart = (selection: SelectionState): AddressPart => ({
  key: 'at',
  isStep: true,
  words: () => chosenWords(selection),
  show: (words) => {
    if (words === chosenWords(selection)) return
    chooseByWords(selection, words, readPosition(window.location.search) === null ? 'list' : 'map')
  },
})

/** The one overlap that is hatched, of those that stand. */
const overlapPart = (shown: ShownOverlap, view: () => CaseView): AddressPart => ({
  key: 'overlap',
  isStep: true,
  words: () => {
    const { ground, of } = shown
    return ground === null || of === 'earlier' ? null : `${ground.firstOutlineId}~${ground.secondOutlineId}`
  },
  show: (words) => {
    const asked = view().overlaps.find((one) => `${one.firstOutlineId}~${one.secondOutlineId}` === words)
    if (!asked) return shown.clear()
    if (!shown.isShown(asked)) shown.toggle(asked)
  },
})

/** The day that is looked at; moved along in one go, it is one step only where it is left. */
const dayPart = (moment: ShownMoment): AddressPart => ({
  key: 'day',
  isStep: false,
  words: () => moment.day,
  show: (words) => moment.show(/^\d{4}-\d{2}-\d{2}$/u.test(words ?? '') ? words : null),
})

const baseMapPart = (maps: BaseMapsState): AddressPart => ({
  key: 'base',
  isStep: true,
  words: () => maps.askedId,
  show: (words) => {
    if (words !== maps.askedId) maps.choose(words)
  },
})

const opacityPart = (maps: BaseMapsState): AddressPart => ({
  key: 'strength',
  isStep: false,
  words: () => (maps.askedId === null || maps.isUsualOpacity ? null : String(maps.opacityPercent)),
  show: (words) => {
    if (words !== null) maps.setOpacity(Number(words))
  },
})

/** Folded panels that are open. Panels know nothing of cases: whoever keeps them is handed in. */
const panelsPart = (panels: Panels): AddressPart => ({
  key: 'open',
  isStep: true,
  words: () => (panels.names.length === 0 ? null : panels.names.join('.')),
  show: (words, isOpening) => {
    if (words !== null || !isOpening) panels.ask((words ?? '').split('.').filter((name) => name !== ''))
  },
})

/** What officers and courts see of a case alike. */
export const partsOfCase = (seen: {
  readonly selection: SelectionState
  readonly overlap: ShownOverlap
  readonly moment: ShownMoment
  readonly baseMaps: BaseMapsState
  readonly panels: Panels
  readonly view: () => CaseView
}): AddressPart[] => [
  chosenPart(seen.selection),
  overlapPart(seen.overlap, seen.view),
  dayPart(seen.moment),
  panelsPart(seen.panels),
  baseMapPart(seen.baseMaps),
  opacityPart(seen.baseMaps),
]
