import { overlapSearchRepository, type NewSearch, type StoredSearch } from '../db/repositories/overlap-searches.ts'
import { searchCounty, type SearchProgress } from './search-county.ts'

import type { Database } from '../db/database.ts'

type Running = { progress: SearchProgress; readonly stop: AbortController; readonly ended: Promise<void> }

/** The searches that run in this server. Their end is in the database; how far they are is known here alone. */
export class CountySearches {
  readonly #database: Database
  readonly #running = new Map<string, Running>()

  constructor(database: Database) {
    this.#database = database
  }

  progressOf(id: string): SearchProgress | undefined {
    return this.#running.get(id)?.progress
  }

  /** Undefined where a search of the county is running. */
  async start(countyCode: string, given: NewSearch): Promise<string | undefined> {
    const id = await this.#database.inTransaction((client) => overlapSearchRepository(client).start(countyCode, given))
    if (id !== undefined) this.#run(countyCode, id, given)
    return id
  }

  /** Resolves when the search has ended, stopped or not. False for one that is not running here. */
  async stop(id: string): Promise<boolean> {
    const running = this.#running.get(id)
    running?.stop.abort()
    await running?.ended
    return running !== undefined
  }

  /** Resolves when the search has ended; at once for one that is not running here. */
  async ended(id: string): Promise<void> {
    await this.#running.get(id)?.ended
  }

  async close(): Promise<void> {
    await Promise.all([...this.#running.keys()].map((id) => this.stop(id)))
  }

  #run(countyCode: string, id: string, rule: NewSearch): void {
    const stop = new AbortController()
    const running: Running = {
      progress: { phase: 'reading', done: 0, total: 0 },
      stop,
      ended: Promise.resolve().then(() => this.#searched({ countyCode, id, ...rule }, stop.signal)),
    }
    this.#running.set(id, running)
  }

  async #searched(search: Pick<StoredSearch, 'countyCode' | 'id'> & NewSearch, signal: AbortSignal): Promise<void> {
    const onProgress = (progress: SearchProgress): void => {
      const running = this.#running.get(search.id)
      if (running) running.progress = progress
    }
    try {
      await searchCounty(this.#database, search, { signal, onProgress })
    } catch (error) {
      if (!signal.aborted) console.error(error)
      await this.#endedEarly(search, signal.aborted)
    } finally {
      this.#running.delete(search.id)
    }
  }

  /** The records before stand. */
  async #endedEarly({ countyCode, id }: Pick<StoredSearch, 'countyCode' | 'id'>, isStopped: boolean): Promise<void> {
    const end = {
      state: isStopped ? ('stopped' as const) : ('failed' as const),
      figures: null,
      failure: isStopped ? null : 'fault',
      endedAt: new Date().toISOString(),
      isOutdated: false,
    }
    // Where even that fails the database is gone, and the next start of the server says so.
    await this.#database
      .inTransaction((client) => overlapSearchRepository(client).end(countyCode, id, end))
      .catch((error: unknown) => console.error(error))
  }
}
