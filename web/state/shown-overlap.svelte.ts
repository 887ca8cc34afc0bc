import { contextPair } from './context.ts'

import type { WireOverlap } from '../../geodata/wire/geometry.ts'
import type { WireOverlapRecord } from '../../geodata/wire/overlaps.ts'

type Ground = Pick<WireOverlap, 'firstOutlineId' | 'secondOutlineId' | 'geometry'>
/** `earlier`: of outlines, or an accuracy, that stand no more; `possible`: shared only within the accuracy. */
type Shown = { readonly key: string; readonly ground: Ground; readonly of: 'current' | 'earlier' | 'possible' }

/** Of two outlines one record stands; earlier ones are told apart by when they were computed. */
const keyOf = (record: WireOverlap | WireOverlapRecord, isEarlier: boolean): string =>
  [record.firstOutlineId, record.secondOutlineId, isEarlier && 'computedAt' in record ? record.computedAt : ''].join(
    ' ',
  )

/** The one overlap that the map hatches in the place of all that stand. */
export class ShownOverlap {
  #shown = $state.raw<Shown | null>(null)

  get ground(): Ground | null {
    return this.#shown?.ground ?? null
  }
  get of(): Shown['of'] | null {
    return this.#shown?.of ?? null
  }

  isShown(record: WireOverlap | WireOverlapRecord, isEarlier = false): boolean {
    return this.#shown?.key === keyOf(record, isEarlier)
  }
  /** Shows a record, or no longer: what is shared as drawn, else what may be shared. */
  toggle(record: WireOverlap | WireOverlapRecord, isEarlier = false): void {
    if (this.isShown(record, isEarlier)) return this.clear()
    const possible = 'possibleGeometry' in record ? record.possibleGeometry : null
    const ground = record.geometry === null ? { ...record, geometry: possible } : record
    const of = isEarlier ? 'earlier' : record.geometry === null ? 'possible' : 'current'
    this.#shown = { key: keyOf(record, isEarlier), ground, of }
  }
  clear(): void {
    this.#shown = null
  }
}

export const { set: setShownOverlap, get: getShownOverlap } = contextPair<ShownOverlap>('shown overlap')
