import { callClause } from '../../../state/clause.ts'

import type { StandingPin } from '../../../../geodata/desk/standing-pins.ts'
import type { SelectionState } from '../../../state/selection.svelte.ts'
import type { ShownEvidence } from '../../../state/shown-evidence.svelte.ts'

/** Lights up the pin on the map and, in words and lists, what holds it. */
export function showPin(pin: StandingPin, selection: SelectionState, shown: ShownEvidence): void {
  const { hold } = pin
  if (hold?.kind === 'clause') selection.select(callClause(hold.descriptionId, hold.callIndex), 'evidence')
  else if (hold?.kind === 'segment') {
    const { descriptionId, callIndex, segmentIndex } = hold
    const clause =
      callIndex === null ? { descriptionId, callIndex, segmentIndex } : callClause(descriptionId, callIndex)
    selection.select(clause, 'evidence')
  } else if (hold?.kind === 'description') selection.selectDescription(hold.descriptionId, 'evidence')
  else if (hold?.kind === 'place') selection.selectPlace(hold.placeId, 'evidence')
  else selection.clear()
  shown.show(pin, pin.key)
}
