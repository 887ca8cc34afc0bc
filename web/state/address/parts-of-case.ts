import { outlineById } from '../claim-overlaps.ts'

import { baseMapParts } from './base-map-parts.ts'
import { chooseByWords, chosenWords } from './chosen-words.ts'
import { readPosition } from './map-position.ts'
import { panelsPart, type Panels } from './panels-part.ts'

import type { CaseView } from '../../../geodata/wire/case.ts'
import type { BaseMapsState } from '../base-maps/base-maps.svelte.ts'
import type { SelectionState } from '../selection.svelte.ts'
import type { ShownMoment } from '../shown-moment.svelte.ts'
import type { ShownOverlap } from '../shown-overlap.svelte.ts'
import type { AddressPart } from './view-in-address.svelte.ts'

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

/** By the words that the two outlines were drawn from: each time that they are drawn anew they are other outlines. */
function pairWords(view: CaseView, pair: { firstOutlineId: string; secondOutlineId: string }): string | null {
  const [first, second] = [pair.firstOutlineId, pair.secondOutlineId].map((id) => outlineById(view, id)?.descriptionId)
  return first === undefined || second === undefined ? null : `${first}~${second}`
}

/** The one overlap that is hatched, of those that stand. */
const overlapPart = (shown: ShownOverlap, view: () => CaseView): AddressPart => ({
  key: 'overlap',
  isStep: true,
  words: () => {
    const { ground, of } = shown
    return ground === null || of === 'earlier' ? null : pairWords(view(), ground)
  },
  show: (words) => {
    const asked = words === null ? undefined : view().overlaps.find((one) => pairWords(view(), one) === words)
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
  ...baseMapParts(seen.baseMaps),
]
