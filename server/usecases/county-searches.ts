import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'

import {
  overlapSearchRepository,
  type NewSearch,
  type SearchProgress,
  type StoredSearch,
} from '../db/repositories/overlap-searches.ts'
import { searchCounty } from './search-county.ts'

import type { Database } from '../db/database.ts'

type Running = {
  readonly countyCode: string
  progress: SearchProgress
  readonly stop: AbortController
  readonly ended: Promise<void>
}

/** How often a server says that its searches live, and looks after those of others. */
const SIGN_EVERY_MILLISECONDS = 5_000
/** A server that was silent for so long has ended. */
const SILENT_SECONDS = 60

/** Why a search is stopped that nobody asked to stop. */
const SERVER_ENDS = 'server-ended'

/**
 * The searches that run in this server. That they live, and how far they are, stands in the database, where other servers see it: a search
 * whose server has been silent for a minute is called failed by whichever server sees it first.
 */
export class CountySearches {
  readonly #database: Database
  /** Nobody waits for a search to whom its fault could be told. */
  readonly #onfault: (error: unknown) => void
  readonly #server = `${hostname()}/${process.pid}/${randomUUID()}`
  readonly #running = new Map<string, Running>()
  #timer: NodeJS.Timeout | undefined
  #signing: Promise<void> = Promise.resolve()

  constructor(database: Database, onfault: (error: unknown) => void) {
    this.#database = database
    this.#onfault = onfault
  }

  /** The embedded engine serves one server: what is said to run there as it starts has ended. */
  async begin(): Promise<void> {
    await this.#failSilent(this.#database.engine === 'embedded' ? null : SILENT_SECONDS)
    this.#timer = setInterval(() => this.#sign(), SIGN_EVERY_MILLISECONDS).unref()
  }

  progressOf(id: string): SearchProgress | undefined {
    return this.#running.get(id)?.progress
  }

  /** Undefined where a search of the county is running. */
  async start(countyCode: string, given: NewSearch): Promise<string | undefined> {
    await this.#failSilent(SILENT_SECONDS)
    const id = await this.#database.inTransaction((client) =>
      overlapSearchRepository(client).start(countyCode, given, this.#server),
    )
    if (id !== undefined) this.#run(countyCode, id, given)
    return id
  }

  /** Resolves when the search has ended, stopped or not; one that another server runs is asked to stop, and may run on for some seconds. */
  async stop(countyCode: string, id: string): Promise<void> {
    const running = this.#running.get(id)
    if (!running)
      return this.#database.inTransaction((client) => overlapSearchRepository(client).askToStop(countyCode, id))
    running.stop.abort()
    await running.ended
  }

  /** Resolves when the search has ended; at once for one that is not running here. */
  async ended(id: string): Promise<void> {
    await this.#running.get(id)?.ended
  }

  async close(): Promise<void> {
    clearInterval(this.#timer)
    const running = [...this.#running.values()]
    for (const { stop } of running) stop.abort(SERVER_ENDS)
    await Promise.all([this.#signing, ...running.map(({ ended }) => ended)])
  }

  /**
   * One after the other: on the embedded engine a long transaction of a search keeps them waiting. A database that cannot be reached is
   * told of by whoever asks it something; the next sign tries again.
   */
  #sign(): void {
    this.#signing = this.#signing
      .then(() => this.#keepAlive())
      .then(() => this.#failSilent(SILENT_SECONDS))
      .catch(() => undefined)
  }

  async #keepAlive(): Promise<void> {
    for (const [id, { countyCode, progress, stop }] of this.#running) {
      const isStopAsked = await this.#database.inTransaction((client) =>
        overlapSearchRepository(client).keepAlive(countyCode, id, progress, this.#server),
      )
      if (isStopAsked === true) stop.abort()
    }
  }

  async #failSilent(silentSeconds: number | null): Promise<void> {
    await this.#database.inTransaction((client) =>
      overlapSearchRepository(client).failSilent(this.#server, new Date().toISOString(), silentSeconds),
    )
  }

  #run(countyCode: string, id: string, rule: NewSearch): void {
    const stop = new AbortController()
    const running: Running = {
      countyCode,
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
      if (!signal.aborted) this.#onfault(error)
      await this.#endedEarly(search, signal)
    } finally {
      this.#running.delete(search.id)
    }
  }

  /** The records before stand. */
  async #endedEarly(
    { countyCode, id }: Pick<StoredSearch, 'countyCode' | 'id'>,
    { aborted, reason }: AbortSignal,
  ): Promise<void> {
    const failure = !aborted ? 'fault' : reason === SERVER_ENDS ? SERVER_ENDS : null
    const end = {
      state: failure === null ? ('stopped' as const) : ('failed' as const),
      figures: null,
      failure,
      endedAt: new Date().toISOString(),
      isOutdated: false,
    }
    // Where even that fails the database is gone, and another server or the next start says so.
    await this.#database
      .inTransaction((client) => overlapSearchRepository(client).end(countyCode, id, end))
      .catch(this.#onfault)
  }
}
