import { clauseKey } from './clause.ts'
import { contextPair } from './context.ts'

import type { Clause } from './clause.ts'

/** From where a selection was made: the other places scroll to it, this one stays still. */
export type SelectionOrigin = 'text' | 'list' | 'question' | 'map' | 'evidence'

/** The one clause, or the whole description, that is lit up in text, lists and map alike. */
export class SelectionState {
  #clause = $state.raw<Clause | null>(null)
  #descriptionId = $state<string | null>(null)
  #shapeId = $state<string | null>(null)
  #placeId = $state<string | null>(null)
  #origin = $state<SelectionOrigin | null>(null)

  get clause(): Clause | null {
    return this.#clause
  }

  /** The description that is selected as a whole; null while a single clause is. */
  get descriptionId(): string | null {
    return this.#descriptionId
  }

  /** The shape of no words that is selected; null while words are. */
  get shapeId(): string | null {
    return this.#shapeId
  }

  /** The place that is looked at, alone. */
  get placeId(): string | null {
    return this.#placeId
  }

  get origin(): SelectionOrigin | null {
    return this.#origin
  }

  get isEmpty(): boolean {
    return this.#clause === null && this.#descriptionId === null && this.#placeId === null && this.#shapeId === null
  }

  select(clause: Clause, origin: SelectionOrigin): void {
    this.clear()
    this.#clause = clause
    this.#origin = origin
  }

  selectDescription(descriptionId: string, origin: SelectionOrigin): void {
    this.clear()
    this.#descriptionId = descriptionId
    this.#origin = origin
  }

  selectShape(shapeId: string, origin: SelectionOrigin): void {
    this.clear()
    this.#shapeId = shapeId
    this.#origin = origin
  }

  selectPlace(placeId: string, origin: SelectionOrigin): void {
    this.clear()
    this.#placeId = placeId
    this.#origin = origin
  }

  clear(): void {
    this.#clause = null
    this.#descriptionId = null
    this.#shapeId = null
    this.#placeId = null
    this.#origin = null
  }

  has(clause: Clause): boolean {
    if (this.#descriptionId !== null) return clause.descriptionId === this.#descriptionId
    return this.#clause !== null && clauseKey(this.#clause) === clauseKey(clause)
  }
}

export const { set: setSelection, get: getSelection } = contextPair<SelectionState>('selection')
