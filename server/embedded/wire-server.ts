import { chmodSync } from 'node:fs'
import { createServer } from 'node:net'

import { MessageFraming } from './message-framing.ts'
import { Turns } from './turns.ts'

import type { PGlite } from '@electric-sql/pglite'
import type { Server, Socket } from 'node:net'
import type { ClientMessage } from './message-framing.ts'

export interface WireServerOptions {
  readonly engine: PGlite
  readonly socketPath: string
  /** A connection that keeps a transaction open and silent this long, while others wait, is cut off. */
  readonly idleTransactionMilliseconds: number
  /** The engine threw something that is no SQL error: its memory can no longer be trusted. */
  onEngineFailure(error: unknown): void
}

export interface WireServer {
  readonly turns: Turns
  stop(): Promise<void>
}

/** These end a batch: until one of them has come, what was sent waits and nothing of it is run. */
const ENDS_BATCH = new Set(['Q', 'S', 'H', 'F', 'startup'])

const SYNC = Uint8Array.of('S'.charCodeAt(0), 0, 0, 0, 4)

/**
 * Lets PostgreSQL clients speak to the engine through a Unix socket. The engine has one session for all of them, with one
 * unnamed statement and one portal, so each connection's batch (up to its Sync) is run as a whole.
 */
export async function startWireServer(options: WireServerOptions): Promise<WireServer> {
  const turns = new Turns()
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    serveConnection(socket, turns, options)
  })
  await listen(server, options.socketPath)
  return {
    turns,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}

function listen(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(path, () => {
      chmodSync(path, 0o600)
      resolve()
    })
  })
}

function serveConnection(socket: Socket, turns: Turns, options: WireServerOptions): void {
  const { engine } = options
  const framing = new MessageFraming()
  const complete: ClientMessage[][] = []
  let batch: ClientMessage[] = []
  let isRunning = false
  let idleTimer: NodeJS.Timeout | undefined

  socket.on('data', (piece) => {
    try {
      framing.add(piece)
      for (let message = framing.next(); message !== undefined; message = framing.next()) accept(message)
    } catch {
      socket.destroy()
    }
    void run()
  })
  socket.on('error', () => socket.destroy())
  socket.on('close', () => void leave())

  function accept(message: ClientMessage): void {
    if (message.type === 'encrypt') socket.write('N')
    else if (message.type === 'cancel' || message.type === 'X') socket.end()
    else {
      batch.push(message)
      if (!ENDS_BATCH.has(message.type)) return
      complete.push(batch)
      batch = []
    }
  }

  async function run(): Promise<void> {
    if (isRunning) return
    isRunning = true
    clearTimeout(idleTimer)
    for (let next = complete.shift(); next !== undefined && !socket.destroyed; next = complete.shift()) {
      await turns.take(socket)
      if (socket.destroyed) break
      await runBatch(next)
      if (!leavesSomethingOpen(next)) turns.end(socket)
    }
    isRunning = false
    if (socket.destroyed) await leave()
    else if (turns.isOwner(socket)) watchIdleness()
  }

  async function runBatch(messages: ClientMessage[]): Promise<void> {
    const bytes = Buffer.concat(messages.map((message) => message.bytes))
    try {
      await engine.execProtocolRawStream(bytes, {
        syncToFs: false,
        // The engine uses its buffer again: what is sent must be a copy.
        onRawData: (data) => void (socket.writable && socket.write(Buffer.from(data))),
      })
    } catch (error) {
      options.onEngineFailure(error)
    }
  }

  /** A Flush promises more messages for the same unnamed statement; a transaction promises its end. */
  function leavesSomethingOpen(messages: ClientMessage[]): boolean {
    return messages.at(-1)?.type === 'H' || engine.isInTransaction()
  }

  function watchIdleness(): void {
    idleTimer = setTimeout(() => {
      if (turns.hasWaiting()) socket.destroy()
      else watchIdleness()
    }, options.idleTransactionMilliseconds)
  }

  async function leave(): Promise<void> {
    clearTimeout(idleTimer)
    if (isRunning || !turns.isOwner(socket)) return
    try {
      // A batch that its client left half way would make the engine skip everything up to the next Sync.
      await engine.execProtocolRawStream(SYNC, { syncToFs: false, onRawData: () => undefined })
      if (engine.isInTransaction()) await engine.exec('rollback')
    } catch (error) {
      options.onEngineFailure(error)
    }
    turns.end(socket)
  }
}
