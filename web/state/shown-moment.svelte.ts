import { standingOn } from '../../geodata/desk/standing-on.ts'

import { contextPair } from './context.ts'

import type { StandingOnDay } from '../../geodata/desk/standing-on.ts'
import type { CaseView } from '../../geodata/wire/case.ts'
import type { WireOutline } from '../../geodata/wire/geometry.ts'

/** The day that timeline and map are looked at; null for the case as a whole. */
export class ShownMoment {
  #day = $state<string | null>(null)
  readonly #view: () => CaseView
  readonly #standing = $derived.by((): StandingOnDay | null =>
    this.#day === null ? null : standingOn(this.#view(), this.#day),
  )

  constructor(view: () => CaseView) {
    this.#view = view
  }

  get day(): string | null {
    return this.#day
  }

  get standing(): StandingOnDay | null {
    return this.#standing
  }

  show(day: string | null): void {
    this.#day = day
  }

  /** False for a line that did not exist yet on that day; one that nobody dates stays. */
  holds(outlineId: string | null): boolean {
    const known = this.#standing?.outlines.find((outline) => outline.outlineId === outlineId)
    return known?.existence !== 'not-yet'
  }

  outlines(all: readonly WireOutline[]): readonly WireOutline[] {
    return all.filter(({ id }) => this.holds(id))
  }

  /** Overlaps of lines that were both there. */
  overlaps<Pair extends { readonly firstOutlineId: string; readonly secondOutlineId: string }>(
    all: readonly Pair[],
  ): readonly Pair[] {
    return all.filter((pair) => this.holds(pair.firstOutlineId) && this.holds(pair.secondOutlineId))
  }
}

export const { set: setShownMoment, get: getShownMoment } = contextPair<ShownMoment>('shown moment')
