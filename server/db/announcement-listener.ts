import pg from 'pg'

import { CHANNEL } from './announcements.ts'

import type { AnnouncementBoard } from './announcement-board.ts'

const PAUSE_MILLISECONDS = 1000

/** Hears what other servers on the same PostgreSQL announce; when its connection breaks, says so and connects again. */
export class AnnouncementListener {
  readonly #connectionString: string
  readonly #board: AnnouncementBoard
  #client: pg.Client | undefined
  #timer: NodeJS.Timeout | undefined
  #isClosed = false

  constructor(connectionString: string, board: AnnouncementBoard) {
    this.#connectionString = connectionString
    this.#board = board
  }

  /** Resolves once announcements are heard. */
  async listen(): Promise<void> {
    const client = new pg.Client({ connectionString: this.#connectionString, keepAlive: true })
    client.on('error', () => undefined)
    client.on('notification', ({ payload }) => {
      if (payload !== undefined) this.#board.tellPayload(payload)
    })
    try {
      await client.connect()
      await client.query(`listen ${CHANNEL}`)
    } catch {
      await client.end().catch(() => undefined)
      this.#tryLater()
      return
    }
    if (this.#isClosed) return void (await client.end())
    this.#client = client
    client.once('end', () => this.#lose())
    this.#board.restored()
  }

  async close(): Promise<void> {
    this.#isClosed = true
    clearTimeout(this.#timer)
    await this.#client?.end()
  }

  #lose(): void {
    if (this.#isClosed) return
    this.#client = undefined
    this.#board.lost()
    this.#tryLater()
  }

  #tryLater(): void {
    if (this.#isClosed) return
    this.#timer = setTimeout(() => void this.listen(), PAUSE_MILLISECONDS)
    this.#timer.unref()
  }
}
