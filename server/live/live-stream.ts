import { PassThrough } from 'node:stream'

import type { LiveEvents } from '../../geodata/wire/live.ts'
import type { Viewer } from '../auth/viewer.ts'
import type { PresentAccount } from './presence.ts'

/** Whoever reads so slowly that more than this waits for him is let go; his browser comes again. */
const MOST_WAITING_BYTES = 256 * 1024
/** After a broken connection a browser comes again in so long. */
const RETRY_MILLISECONDS = 3000

export type OpenedBy = {
  readonly viewer: Viewer
  /** Of the case: its address, and its county and id within the database. */
  readonly address: string
  readonly countyCode: string
  readonly caseId: string
  /** As others see it; null for a party, who neither sees who is there nor is seen. */
  readonly window: PresentAccount | null
}

/** What one window is told of one case. */
export class LiveStream {
  readonly openedBy: OpenedBy
  readonly body = new PassThrough()

  constructor(openedBy: OpenedBy) {
    this.openedBy = openedBy
    this.body.on('error', () => undefined)
    this.#write(`retry: ${RETRY_MILLISECONDS}\n\n`)
  }

  send<Name extends keyof LiveEvents>(name: Name, event: LiveEvents[Name]): void {
    this.#write(`event: ${name}\ndata: ${JSON.stringify(event)}\n\n`)
  }

  /** So that neither side nor a proxy between them takes silence for the end. */
  ping(): void {
    this.#write(':\n\n')
  }

  end(): void {
    this.body.end()
  }

  #write(text: string): void {
    if (this.body.writableEnded || this.body.destroyed) return
    this.body.write(text)
    if (this.body.readableLength + this.body.writableLength > MOST_WAITING_BYTES) this.body.destroy()
  }
}
