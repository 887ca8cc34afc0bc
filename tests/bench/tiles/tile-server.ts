import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

import type { AskedTile } from './tiles-asked.ts'

export type TileServer = {
  readonly port: number
  /** Of whoever asks; empty where nobody signs in. */
  readonly cookie: string
  readonly pathOf: (asked: AskedTile) => string
  readonly stop: () => Promise<void>
}

/** Our server in a process of its own; with no room for tiles it makes each anew. */
export async function startTileServer(address: string, tileCacheBytes: number): Promise<TileServer> {
  const server = fork(join(import.meta.dirname, 'serve.ts'), [address, String(tileCacheBytes)], {
    execArgv: ['--import', 'tsx'],
  })
  const { port, cookie } = await new Promise<Pick<TileServer, 'port' | 'cookie'>>((resolve, reject) => {
    server.once('message', (told) => resolve(told as Pick<TileServer, 'port' | 'cookie'>))
    server.once('exit', () => reject(new Error('Our server did not start.')))
  })
  return {
    port,
    cookie,
    pathOf: ({ code, tile: { z, x, y } }) => `/api/tiles/officer/claims/${z}/${x}/${y}.mvt?county=${code}`,
    stop: async () => {
      server.disconnect()
      await once(server, 'exit')
    },
  }
}
