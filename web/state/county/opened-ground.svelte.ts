import { readOverlap, readParcel } from '../../api/counties.ts'
import { contextPair } from '../context.ts'

import type { WireParcelOverlap } from '../../../geodata/wire/parcel-overlaps.ts'
import type { WireParcel } from '../../../geodata/wire/parcels.ts'
import type { Answer, ApiProblem } from '../../api/request.ts'

export const pairOf = (one: { first: { parcelId: number }; second: { parcelId: number } }): string =>
  `${one.first.parcelId}-${one.second.parcelId}`

/** The overlap or the parcel that is open. */
export class OpenedGround {
  readonly #code: string
  #overlap = $state.raw<WireParcelOverlap | null>(null)
  #parcel = $state.raw<WireParcel | null>(null)
  #problem = $state.raw<ApiProblem | null>(null)
  #pair = $state<string | null>(null)
  #parcelId = $state<number | null>(null)
  #former = $state.raw<WireParcel['geometry'] | null>(null)
  #asked = 0

  constructor(code: string) {
    this.#code = code
  }

  get overlap(): WireParcelOverlap | null {
    return this.#overlap
  }
  get parcel(): WireParcel | null {
    return this.#parcel
  }
  get problem(): ApiProblem | null {
    return this.#problem
  }
  /** An earlier outline that the map shows beside what is open. */
  get former(): WireParcel['geometry'] | null {
    return this.#former
  }
  showFormer(geometry: WireParcel['geometry']): void {
    this.#former = this.#former === geometry ? null : geometry
  }

  /** The overlap that is open or being opened. */
  get pair(): string | null {
    return this.#pair
  }

  /** The parcel that is open or being opened. */
  get parcelId(): number | null {
    return this.#parcelId
  }

  async openPair(pair: string): Promise<void> {
    this.#pair = pair
    this.#parcelId = null
    const overlap = await this.#ask(() => readOverlap(this.#code, pair))
    if (overlap) [this.#overlap, this.#parcel] = [overlap, null]
  }

  async openParcel(parcelId: number): Promise<void> {
    this.#pair = null
    this.#parcelId = parcelId
    const parcel = await this.#ask(() => readParcel(this.#code, parcelId))
    if (parcel) [this.#overlap, this.#parcel] = [null, parcel]
  }

  /** Reads what is open again. */
  async refresh(): Promise<void> {
    if (this.#pair !== null) await this.openPair(this.#pair)
    else if (this.#parcelId !== null) await this.openParcel(this.#parcelId)
  }

  close(): void {
    this.#asked++
    this.#former = null
    this.#overlap = null
    this.#parcel = null
    this.#problem = null
    this.#pair = null
    this.#parcelId = null
  }

  async #ask<T>(read: () => Promise<Answer<T>>): Promise<T | null> {
    const asked = ++this.#asked
    this.#former = null
    const answer = await read()
    // Something else was opened meanwhile.
    if (asked !== this.#asked) return null
    this.#problem = answer.ok ? null : answer.problem
    if (answer.ok) return answer.data
    this.#overlap = null
    this.#parcel = null
    return null
  }
}

export const { set: setOpenedGround, get: getOpenedGround } = contextPair<OpenedGround>('opened ground')
