import { request } from '../../api/request.ts'

import type { LiveEvents } from '../../../geodata/wire/live.ts'
import type { LivePage } from '../../../geodata/live/model.ts'

/** A browser keeps six connections to a server: windows that nobody looks at give theirs back after so long. */
const UNSEEN_MILLISECONDS = 15_000
/** A refusal is no broken connection, and the browser does not come again by itself. */
const FIRST_PAUSE_MILLISECONDS = 5000
const LONGEST_PAUSE_MILLISECONDS = 60_000

export type LiveHearers = { readonly [Name in keyof LiveEvents]: (event: LiveEvents[Name]) => void } & {
  /** Whether what changes is heard. */
  readonly connected: (isConnected: boolean) => void
  /** The server takes no further window of this account. */
  readonly crowded: () => void
}

/** Listens to a case as long as somebody looks at its page, and comes again after whatever broke it off. */
export class LiveConnection {
  readonly #address: string
  readonly #hearers: LiveHearers
  #source: EventSource | null = null
  #retry: ReturnType<typeof setTimeout> | undefined
  #unseen: ReturnType<typeof setTimeout> | undefined
  #pause = FIRST_PAUSE_MILLISECONDS

  constructor(caseId: string, page: LivePage, hearers: LiveHearers) {
    this.#address = `/api/cases/${encodeURIComponent(caseId)}/live?page=${page}`
    this.#hearers = hearers
  }

  /** Returns how to stop. */
  start(): () => void {
    document.addEventListener('visibilitychange', this.#look)
    window.addEventListener('online', this.#again)
    window.addEventListener('offline', this.#again)
    this.#look()
    return () => {
      document.removeEventListener('visibilitychange', this.#look)
      window.removeEventListener('online', this.#again)
      window.removeEventListener('offline', this.#again)
      this.#close()
    }
  }

  readonly #look = (): void => {
    clearTimeout(this.#unseen)
    if (document.visibilityState === 'hidden') this.#unseen = setTimeout(() => this.#close(), UNSEEN_MILLISECONDS)
    else if (this.#source === null) this.#open()
  }

  /** A browser that loses its network may keep a stream that is half dead, and may still reach a server on its own machine: only trying tells. */
  readonly #again = (): void => {
    this.#pause = FIRST_PAUSE_MILLISECONDS
    this.#close()
    this.#look()
  }

  #open(): void {
    const source = new EventSource(this.#address)
    this.#source = source
    const hear = <Name extends keyof LiveEvents>(name: Name): void =>
      source.addEventListener(name, (event: MessageEvent<string>) =>
        (this.#hearers[name] as (event: LiveEvents[Name]) => void)(JSON.parse(event.data) as LiveEvents[Name]),
      )
    hear('standing')
    hear('change')
    hear('present')
    source.onopen = () => {
      this.#pause = FIRST_PAUSE_MILLISECONDS
      this.#hearers.connected(true)
    }
    source.onerror = () => {
      this.#hearers.connected(false)
      if (source.readyState !== EventSource.CLOSED) return
      this.#close()
      void this.#askWhy()
      this.#retry = setTimeout(this.#look, this.#pause)
      this.#pause = Math.min(2 * this.#pause, LONGEST_PAUSE_MILLISECONDS)
    }
  }

  /** A stream that is refused tells no reason; the same asked as a page does. */
  async #askWhy(): Promise<void> {
    const answer = await request(this.#address)
    if (answer.ok || answer.problem.type !== 'refused') return
    if (answer.problem.code === 'too-many-streams') this.#hearers.crowded()
  }

  #close(): void {
    clearTimeout(this.#retry)
    clearTimeout(this.#unseen)
    this.#source?.close()
    this.#source = null
  }
}
