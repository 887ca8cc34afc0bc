import { formerPlacesOf, isFormer } from './former-places.ts'

import type { CaseView } from '../../geodata/wire/case.ts'
import type { WirePlace } from '../../geodata/wire/geometry.ts'

export type ShownFormer = {
  /** Every place of the case that no longer stands where it is drawn. */
  readonly all: readonly WirePlace[]
  readonly shown: readonly WirePlace[]
  /** Shown because a paper of their time is selected, not because somebody switched them on. */
  readonly isByPaper: boolean
  switchTo(isOn: boolean): void
}

/** Which former courses a map shows: those of the selected paper’s time, until a person switches all of them on or off. */
export function useShownFormer(view: () => CaseView, descriptionId: () => string | null): ShownFormer {
  let wanted = $state<boolean | null>(null)
  const all = $derived(view().places.filter(isFormer))
  const ofPaper = $derived(formerPlacesOf(view(), descriptionId()))
  const shown = $derived(wanted === null ? ofPaper : wanted ? all : [])
  return {
    get all() {
      return all
    },
    get shown() {
      return shown
    },
    get isByPaper() {
      return wanted === null && shown.length > 0
    },
    switchTo: (isOn) => (wanted = isOn),
  }
}
