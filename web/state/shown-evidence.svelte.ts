import { entryKey } from '../../geodata/evidence/entry-key.ts'

import { contextPair } from './context.ts'

import type { Position } from 'geojson'
import type { EntryReference } from '../../geodata/evidence/model.ts'

/** The entry of evidence that is lit up in table and map, and the point that somebody is about to pick on the map. */
export class ShownEvidence {
  #key = $state<string | null>(null)
  #pin = $state<string | null>(null)
  #fromMap = $state(false)
  #pick = $state.raw<((position: Position) => void) | null>(null)
  /** Counts what was shown from the map, so that the same entry is scrolled to again. */
  #times = $state(0)

  get key(): string | null {
    return this.#key
  }
  /** The one pin that is looked at; null for all of the entry. */
  get pin(): string | null {
    return this.#pin
  }
  get isFromMap(): boolean {
    return this.#fromMap
  }
  get times(): number {
    return this.#times
  }
  get isPicking(): boolean {
    return this.#pick !== null
  }

  isLit(entry: EntryReference): boolean {
    return this.#key === entryKey(entry)
  }

  /** From a row: the map follows. */
  show(entry: EntryReference, pin: string | null): void {
    this.#key = entryKey(entry)
    this.#pin = pin
    this.#fromMap = false
  }

  /** From a pin on the map, or from words that were found: the list follows. */
  showFromMap(entry: EntryReference, pin: string | null): void {
    this.show(entry, pin)
    this.#fromMap = true
    this.#times += 1
  }

  clear(): void {
    this.#key = null
    this.#pin = null
  }

  /** The next click on the map, or null, goes to `pick`. */
  pickOnMap(pick: (position: Position) => void): void {
    this.#pick = pick
  }

  picked(position: Position | null): void {
    const pick = this.#pick
    this.#pick = null
    if (position) pick?.(position)
  }
}

export const { set: setShownEvidence, get: getShownEvidence } = contextPair<ShownEvidence>('shown evidence')
