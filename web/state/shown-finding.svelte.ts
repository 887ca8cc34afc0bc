import { contextPair } from './context.ts'

import type { CaseView } from '../../geodata/wire/case.ts'
import type { WireRulingFinding } from '../../geodata/wire/seals.ts'

/** The finding of the ruling's checks whose spot the map shows; none once the case has changed. */
export class ShownFinding {
  #shown = $state.raw<{ readonly finding: WireRulingFinding; readonly version: number } | null>(null)
  readonly #view: () => CaseView

  constructor(view: () => CaseView) {
    this.#view = view
  }

  get finding(): WireRulingFinding | null {
    return this.#shown?.version === this.#view().version ? this.#shown.finding : null
  }
  isShown({ key }: WireRulingFinding): boolean {
    return this.finding?.key === key
  }
  toggle(finding: WireRulingFinding): void {
    this.#shown = this.isShown(finding) ? null : { finding, version: this.#view().version }
  }
}

export const { set: setShownFinding, get: getShownFinding } = contextPair<ShownFinding>('shown finding')
