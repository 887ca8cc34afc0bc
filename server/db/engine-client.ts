import { connect } from 'node:net'
import pg from 'pg'

import type { ClientConfig } from 'pg'

const ATTEMPTS = 50
const PAUSE_MILLISECONDS = 100

/**
 * A client class for an engine that may just be starting again: it waits until the engine is ready and its socket can be
 * reached, and connects then. (A client of `pg` connects once and cannot try again.)
 */
export function engineClientClass(socketPath: string, whenReady: () => Promise<void>): typeof pg.Client {
  return class EngineClient extends pg.Client {
    constructor(config?: string | ClientConfig) {
      super(config)
      // An engine that dies under a connection is no reason for the server to end: the query in progress is told.
      this.on('error', () => undefined)
    }

    override connect(): Promise<pg.Client>
    override connect(callback: ((error: Error) => void) | ((error: null, client: pg.Client) => void)): void
    override connect(callback?: (error: never, client: pg.Client) => void): Promise<pg.Client> | undefined {
      const connected = waitUntilReachable(socketPath, whenReady).then(() => super.connect())
      if (callback === undefined) return connected
      connected.then(
        (client) => callback(null as never, client),
        (error: unknown) => callback(error as never, this),
      )
      return undefined
    }
  }
}

async function waitUntilReachable(socketPath: string, whenReady: () => Promise<void>): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    await whenReady()
    if (await canConnect(socketPath)) return
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLISECONDS))
  }
}

function canConnect(socketPath: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(socketPath)
    const settle = (isReachable: boolean) => {
      socket.destroy()
      resolve(isReachable)
    }
    socket.once('connect', () => settle(true))
    socket.once('error', () => settle(false))
  })
}
