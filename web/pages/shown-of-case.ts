import { partsOfCase } from '../state/address/parts-of-case.ts'
import { keepInAddress } from '../state/address/view-in-address.svelte.ts'
import { getBaseMaps } from '../state/base-maps/base-maps.svelte.ts'
import { getSelection } from '../state/selection.svelte.ts'
import { setShownEvidence, ShownEvidence } from '../state/shown-evidence.svelte.ts'
import { setShownFinding, ShownFinding } from '../state/shown-finding.svelte.ts'
import { setShownMoment, ShownMoment } from '../state/shown-moment.svelte.ts'
import { setShownOverlap, ShownOverlap } from '../state/shown-overlap.svelte.ts'
import { OpenPanels, setOpenPanels } from '../ui/open-panels.svelte.ts'

import type { AddressPart } from '../state/address/view-in-address.svelte.ts'
import type { CaseView } from '../../geodata/wire/case.ts'

/** What every page of a case shows of it beside its lines, kept in the address. For the set-up of the page, which may keep more there. */
export function useShownOfCase(view: () => CaseView, more: readonly AddressPart[] = []): void {
  const overlap = setShownOverlap(new ShownOverlap())
  setShownEvidence(new ShownEvidence())
  const moment = setShownMoment(new ShownMoment(view))
  setShownFinding(new ShownFinding(view))
  const panels = setOpenPanels(new OpenPanels())
  const parts = partsOfCase({ selection: getSelection(), overlap, moment, baseMaps: getBaseMaps(), panels, view })
  keepInAddress([...parts, ...more])
}
