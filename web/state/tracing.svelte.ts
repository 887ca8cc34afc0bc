import { accuracyOfGrid } from '../../geodata/terrain/accuracy.ts'

import type { Position } from 'geojson'
import type { TraceKind } from '../../geodata/terrain/traces.ts'
import type { WireTerrain } from '../../geodata/wire/terrain.ts'
import type { TerrainWorker } from '../workers/terrain/terrain-worker.ts'

/** The grid that is traced on, and who works on it. */
export type TracedLand = {
  readonly terrain: WireTerrain | null
  readonly worker: () => Promise<TerrainWorker | null>
}

/** After the pointer has rested so long the way is looked for anew, without regard to the one shown. */
const REST_MILLISECONDS = 200

/** Lines along the terrain between two points: what is shown while the pointer moves is what a click keeps. */
export class Tracing {
  #kind = $state<TraceKind | null>(null)
  #shown = $state.raw<readonly Position[]>([])
  #note = $state<'busy' | 'missed' | null>(null)
  #accuracyMetres = $state<number | null>(null)
  #rest: ReturnType<typeof setTimeout> | undefined
  #asked = 0
  private readonly land: TracedLand

  constructor(land: TracedLand) {
    this.land = land
  }

  get kind(): TraceKind | null {
    return this.#kind
  }
  get shown(): readonly Position[] {
    return this.#shown
  }
  get note(): 'busy' | 'missed' | null {
    return this.#note
  }
  /** Of what was traced into the drawing under way; null while nothing was. */
  get accuracyMetres(): number | null {
    return this.#accuracyMetres
  }

  reset(): void {
    this.clear()
    this.#kind = null
    this.#accuracyMetres = null
  }

  /** Makes the terrain ready, so that the first move of the pointer is followed at once. */
  async choose(kind: TraceKind | null): Promise<void> {
    this.clear()
    this.#kind = kind
    if (kind === null) return
    this.#note = 'busy'
    await (await this.land.worker())?.ask('prepare', kind)
    if (this.#kind === kind && this.#note === 'busy') this.#note = null
  }

  clear(): void {
    clearTimeout(this.#rest)
    this.#asked++
    this.#shown = []
    this.#note = null
  }

  /** The pointer has moved: the line goes on from the one shown, which is much quicker than looking over all the land. */
  follow(from: Position, to: Position): void {
    void this.#look(from, to, this.#shown)
    clearTimeout(this.#rest)
    this.#rest = setTimeout(() => void this.#look(from, to, []), REST_MILLISECONDS)
  }

  async #look(from: Position, to: Position, sketch: readonly Position[]): Promise<void> {
    const kind = this.#kind
    if (kind === null) return
    const asked = this.#asked
    const worker = await this.land.worker()
    worker?.traceLatest({ kind, from, to, sketch }, (line) => {
      if (asked !== this.#asked) return
      this.#shown = line ?? []
      this.#note = line === null ? 'missed' : null
    })
  }

  /** The line between two points for the drawing; null where there is none, which is then said. */
  async between(from: Position, to: Position, sketch: readonly Position[]): Promise<readonly Position[] | null> {
    const kind = this.#kind
    const { terrain } = this.land
    if (kind === null || terrain === null) return null
    this.clear()
    const line = (await (await this.land.worker())?.ask('trace', { kind, from, to, sketch })) ?? null
    this.#note = line === null ? 'missed' : null
    if (line !== null) this.#accuracyMetres = lineAccuracy(terrain)[0]
    return line
  }
}

/** How far a line traced on a grid may lie from the true one, from and to. */
export const lineAccuracy = ({ kind, grid: { cellMetres } }: WireTerrain): readonly [from: number, to: number] =>
  accuracyOfGrid({ kind, cellWidthMetres: cellMetres, cellHeightMetres: cellMetres }).lineMetres
