import { untrack } from 'svelte'

import { readHeights } from '../api/terrain.ts'
import { TerrainWorker } from '../workers/terrain/terrain-worker.ts'

import { contextPair } from './context.ts'
import { Tracing, type TracedLand } from './tracing.svelte.ts'

import type { CaseView } from '../../geodata/wire/case.ts'
import type { WireTerrain } from '../../geodata/wire/terrain.ts'
import type { Contours, Corners } from '../workers/terrain/messages.ts'

type Shade = { readonly address: string; readonly corners: Corners }

const SHADE_KEY = 'sizhi.terrain.shade'
const CONTOURS_KEY = 'sizhi.terrain.contours'
const remembered = (key: string): boolean => localStorage.getItem(key) === 'on'
const remember = (key: string, isOn: boolean): void => localStorage.setItem(key, isOn ? 'on' : 'off')

/** The elevation grid of the case on this page: fetched when something of it is first wanted, worked on in a worker. */
class TerrainState implements TracedLand {
  readonly tracing = new Tracing(this)
  #terrain = $state.raw<WireTerrain | null>(null)
  #isShaded = $state(remembered(SHADE_KEY))
  #hasContours = $state(remembered(CONTOURS_KEY))
  #shade = $state.raw<Shade | null>(null)
  #contours = $state.raw<Contours | null>(null)
  #failed = $state(false)
  #worker: Promise<TerrainWorker | null> | null = null
  #caseId = ''
  #centralMeridianDegrees = 0

  get terrain(): WireTerrain | null {
    return this.#terrain
  }
  get shade(): Shade | null {
    return this.#isShaded ? this.#shade : null
  }
  get contours(): Contours | null {
    return this.#hasContours ? this.#contours : null
  }
  get isShaded(): boolean {
    return this.#isShaded
  }
  get hasContours(): boolean {
    return this.#hasContours
  }
  /** The heights could not be fetched or worked on. */
  get failed(): boolean {
    return this.#failed
  }

  /** Called with every state of the case; what is known of the same grid stays. */
  show({ id, terrain, centralMeridianDegrees }: CaseView): void {
    const isSame = this.#caseId === id && this.#terrain?.number === terrain?.number
    this.#terrain = terrain
    if (isSame) return
    this.#caseId = id
    this.#centralMeridianDegrees = centralMeridianDegrees
    this.forget()
    if (this.#isShaded) void this.#makeShade()
    if (this.#hasContours) void this.#makeContours()
  }

  setShaded(isOn: boolean): void {
    this.#isShaded = isOn
    remember(SHADE_KEY, isOn)
    if (isOn) void this.#makeShade()
  }

  setContours(isOn: boolean): void {
    this.#hasContours = isOn
    remember(CONTOURS_KEY, isOn)
    if (isOn) void this.#makeContours()
  }

  /** Null where there is no grid, or where its heights do not come. */
  readonly worker = (): Promise<TerrainWorker | null> => {
    const terrain = this.#terrain
    if (terrain === null) return Promise.resolve(null)
    this.#worker ??= this.#start(terrain)
    return this.#worker
  }

  /** Ends the worker; nothing of the grid is held any more. */
  forget(): void {
    void this.#worker?.then((worker) => worker?.end())
    if (this.#shade) URL.revokeObjectURL(this.#shade.address)
    this.#worker = null
    this.#shade = null
    this.#contours = null
    this.#failed = false
  }

  async #start({ number, grid, kind, source }: WireTerrain): Promise<TerrainWorker | null> {
    const heights = await readHeights(this.#caseId, number)
    this.#failed = heights === null
    if (heights === null) return null
    const centralMeridianDegrees = this.#centralMeridianDegrees
    return new TerrainWorker({ grid, heights, kind, source, centralMeridianDegrees })
  }

  async #makeShade(): Promise<void> {
    if (this.#shade !== null) return
    const own = this.worker()
    const made = await (await own)?.ask('shade', null)
    if (own !== this.#worker) return
    if (made) this.#shade = { address: URL.createObjectURL(made.picture), corners: made.corners }
    else if (this.#terrain) this.#failed = true
  }

  async #makeContours(): Promise<void> {
    if (this.#contours !== null) return
    const own = this.worker()
    const made = await (await own)?.ask('contours', null)
    if (own !== this.#worker) return
    if (made) this.#contours = made
    else if (this.#terrain) this.#failed = true
  }
}

const context = contextPair<TerrainState>('terrain')
export const getTerrain = context.get

/** For the page of a case: its terrain, for as long as the page stands. */
export function useTerrain(view: () => CaseView): void {
  const terrain = context.set(new TerrainState())
  $effect(() => {
    const shown = view()
    untrack(() => terrain.show(shown))
  })
  $effect(() => () => terrain.forget())
}
