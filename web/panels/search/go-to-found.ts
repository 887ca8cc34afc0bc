import { callClause } from '../../state/clause.ts'
import { showWords } from '../document/show-words.ts'

import type { CaseView } from '../../../geodata/wire/case.ts'
import type { SearchTarget } from '../../../geodata/wire/search.ts'
import type { SelectionState } from '../../state/selection.svelte.ts'
import type { ShownEvidence } from '../../state/shown-evidence.svelte.ts'

type Page = { readonly view: CaseView; readonly selection: SelectionState; readonly shown: ShownEvidence }

/** Lights up what was found, where the page shows it: words, map, row. False where this page has no place for it. */
export function goToFound(target: SearchTarget, { view, selection, shown }: Page): boolean {
  switch (target.kind) {
    case 'words': {
      const { descriptionId, callIndex } = target
      const isCall = descriptionId !== null && callIndex !== null
      if (isCall) selection.select(callClause(descriptionId, callIndex), 'evidence')
      else selection.clear()
      return showWords(target) || isCall
    }
    case 'entry':
      shown.showFromMap(target, null)
      return view.evidence.some(({ offeredBy, number }) => offeredBy === target.offeredBy && number === target.number)
    case 'place':
      selection.selectPlace(target.placeId, 'evidence')
      return true
    case 'boundary': {
      const { descriptionId } = target
      const description = view.descriptions.find(({ id }) => id === descriptionId)
      if (!description) return false
      selection.selectDescription(description.id, 'evidence')
      return showWords(description) || view.outlines.some((outline) => outline.descriptionId === description.id)
    }
  }
}
