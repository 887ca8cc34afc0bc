import { listBaseMaps } from '../../api/base-maps.ts'
import { contextPair } from '../context.ts'

import type { WireBaseMap } from '../../../geodata/wire/base-maps.ts'

/** Pale enough for the lines of the dispute to stand out. */
const USUAL_OPACITY_PERCENT = 60

/** The base map under the maps of a page: none, until somebody chooses one or an address names one. */
export class BaseMapsState {
  /** Null until the server has answered. */
  #offered = $state.raw<readonly WireBaseMap[] | null>(null)
  #askedId = $state<string | null>(null)
  #opacityPercent = $state(USUAL_OPACITY_PERCENT)
  #isUnreachable = $state(false)
  #isAsking = false

  get offered(): readonly WireBaseMap[] {
    return this.#offered ?? []
  }

  get askedId(): string | null {
    return this.#askedId
  }

  get chosen(): WireBaseMap | null {
    return this.offered.find(({ id }) => id === this.#askedId) ?? null
  }

  /** The name of one that is asked for and not offered (any more). */
  get missingId(): string | null {
    return this.#offered !== null && this.chosen === null ? this.#askedId : null
  }

  get opacityPercent(): number {
    return this.#opacityPercent
  }

  get isUsualOpacity(): boolean {
    return this.#opacityPercent === USUAL_OPACITY_PERCENT
  }

  /** Tiles of the chosen one did not come. */
  get isUnreachable(): boolean {
    return this.#isUnreachable
  }

  async load(): Promise<void> {
    if (this.#offered !== null || this.#isAsking) return
    this.#isAsking = true
    const answer = await listBaseMaps()
    this.#isAsking = false
    if (answer.ok) this.#offered = answer.data
  }

  choose(id: string | null): void {
    this.#askedId = id
    this.#isUnreachable = false
  }

  setOpacity(percent: number): void {
    this.#opacityPercent = Number.isFinite(percent) ? Math.min(100, Math.max(10, percent)) : USUAL_OPACITY_PERCENT
  }

  tellReach(isReached: boolean): void {
    this.#isUnreachable = !isReached
  }
}

export const { set: setBaseMaps, get: getBaseMaps } = contextPair<BaseMapsState>('base maps')
