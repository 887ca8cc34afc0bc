import { readOverlap, readParcel } from '../../api/counties.ts'
import { contextPair } from '../context.ts'

import type { WireParcelOverlap } from '../../../geodata/wire/parcel-overlaps.ts'
import type { WireParcel } from '../../../geodata/wire/parcels.ts'
import type { Answer, ApiProblem } from '../../api/request.ts'

const PAIR_IN_ADDRESS = /[?&]overlap=(?<pair>\d+-\d+)(?:&|$)/u

export const pairOf = (one: { first: { parcelId: number }; second: { parcelId: number } }): string =>
  `${one.first.parcelId}-${one.second.parcelId}`

/** The overlap or the parcel that is open; the address of the window names an overlap, so that it can be passed on. */
export class OpenedGround {
  readonly #code: string
  #overlap = $state.raw<WireParcelOverlap | null>(null)
  #parcel = $state.raw<WireParcel | null>(null)
  #problem = $state.raw<ApiProblem | null>(null)
  #pair = $state<string | null>(null)
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

  /** Opens what the address names. */
  async fromAddress(): Promise<void> {
    const pair = PAIR_IN_ADDRESS.exec(window.location.search)?.groups?.['pair']
    if (pair !== undefined) await this.openPair(pair)
  }

  async openPair(pair: string): Promise<void> {
    this.#pair = pair
    tellAddress(pair)
    const overlap = await this.#ask(() => readOverlap(this.#code, pair))
    if (overlap) [this.#overlap, this.#parcel] = [overlap, null]
  }

  async openParcel(parcelId: number): Promise<void> {
    this.#pair = null
    tellAddress(null)
    const parcel = await this.#ask(() => readParcel(this.#code, parcelId))
    if (parcel) [this.#overlap, this.#parcel] = [null, parcel]
  }

  /** Reads what is open again. */
  async refresh(): Promise<void> {
    if (this.#pair !== null) await this.openPair(this.#pair)
    else if (this.#parcel) await this.openParcel(this.#parcel.parcelId)
  }

  close(): void {
    this.#asked++
    this.#former = null
    this.#overlap = null
    this.#parcel = null
    this.#problem = null
    this.#pair = null
    tellAddress(null)
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

function tellAddress(pair: string | null): void {
  window.history.replaceState(null, '', window.location.pathname + (pair === null ? '' : `?overlap=${pair}`))
}

export const { set: setOpenedGround, get: getOpenedGround } = contextPair<OpenedGround>('opened ground')
