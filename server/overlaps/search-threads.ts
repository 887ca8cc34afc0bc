import { once } from 'node:events'

import { joinedOverlaps } from '../../geodata/overlaps/joined-overlaps.ts'
import { boxTree, type OverlapRule, type OverlapsFound } from '../../geodata/overlaps/search-overlaps.ts'
import { typescriptThread } from '../typescript-thread.ts'

import { SEARCH_STATE, type SearchOrder } from './search-messages.ts'

import type { Worker } from 'node:worker_threads'
import type { PackedPolygons } from '../../geodata/overlaps/packed-polygons.ts'

const PROGRAM = new URL('./search-thread.ts', import.meta.url)
const PROGRESS_MILLISECONDS = 200

export type SearchWatch = {
  /** Called now and then with how many polygons are done. */
  readonly onProgress?: (done: number) => void
  readonly signal?: AbortSignal
}

/** Threads that search overlaps. They are started before the outlines are loaded, so that both take place at the same time. */
export class SearchThreads {
  readonly #workers: readonly Worker[]
  readonly #ready: Promise<unknown>

  constructor(count: number) {
    this.#workers = Array.from({ length: count }, () => typescriptThread(PROGRAM))
    this.#ready = Promise.all(this.#workers.map((worker) => once(worker, 'message')))
    // A thread that cannot start is reported to whoever searches.
    this.#ready.catch(() => undefined)
  }

  ready(): Promise<unknown> {
    return this.#ready
  }

  /** All overlaps among the polygons; undefined where the search was stopped. */
  async search(
    polygons: PackedPolygons,
    rule: OverlapRule,
    watch: SearchWatch = {},
  ): Promise<OverlapsFound | undefined> {
    await this.#ready
    const tree = boxTree(polygons)
    if (!tree) return joinedOverlaps([])
    const state = new Int32Array(new SharedArrayBuffer(4 * Object.keys(SEARCH_STATE).length))
    const stop = (): void => void Atomics.store(state, SEARCH_STATE.stop, 1)
    if (watch.signal?.aborted) return undefined
    watch.signal?.addEventListener('abort', stop)
    const timer = setInterval(() => watch.onProgress?.(Atomics.load(state, SEARCH_STATE.done)), PROGRESS_MILLISECONDS)
    try {
      const order: SearchOrder = { polygons, tree: tree.data as SharedArrayBuffer, rule, state }
      const parts = await Promise.all(this.#workers.map((worker) => answer(worker, order)))
      return watch.signal?.aborted ? undefined : joinedOverlaps(parts)
    } finally {
      clearInterval(timer)
      watch.signal?.removeEventListener('abort', stop)
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()))
  }
}

async function answer(worker: Worker, order: SearchOrder): Promise<OverlapsFound> {
  const answered = once(worker, 'message') as Promise<[OverlapsFound]>
  worker.postMessage(order)
  return (await answered)[0]
}
