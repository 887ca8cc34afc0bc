import { contextPair } from './context.ts'

import type { CaseView } from '../../geodata/wire/case.ts'
import type { WireOutline } from '../../geodata/wire/geometry.ts'

type Alternative = WireOutline['alternatives'][number]

/** The other course that the map shows in grey: the one under pointer or focus, else the one that was switched on. */
export class ShownCourse {
  #looked = $state.raw<Alternative | null>(null)
  #kept = $state.raw<Alternative | null>(null)
  readonly #view: () => CaseView

  constructor(view: () => CaseView) {
    this.#view = view
  }

  /** Null also where the drawing has changed since: what was looked at then is no other course of this one. */
  get course(): Alternative | null {
    const course = this.#looked ?? this.#kept
    const stands = this.#view().outlines.some(({ alternatives }) => alternatives.some((known) => known === course))
    return stands ? course : null
  }

  isKept(course: Alternative): boolean {
    return this.#kept === course
  }

  look(course: Alternative | null): void {
    this.#looked = course
  }

  /** Switches it on until it is switched off. */
  toggle(course: Alternative): void {
    this.#kept = this.isKept(course) ? null : course
    this.#looked = null
  }
}

export const { set: setShownCourse, get: getShownCourse } = contextPair<ShownCourse>('shown course')
