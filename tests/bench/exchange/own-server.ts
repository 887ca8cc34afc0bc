import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

import { FEATURES, type ItemsServer } from './items-peer.ts'

/** Our server in a process of its own, asked by an officer. */
export async function startOwnServer(address: string): Promise<ItemsServer & { readonly processId: number }> {
  const server = fork(join(import.meta.dirname, '../tiles/serve.ts'), [address, '0'], { execArgv: ['--import', 'tsx'] })
  const { port, cookie } = await new Promise<{ port: number; cookie: string }>((resolve, reject) => {
    server.once('message', (told) => resolve(told as { port: number; cookie: string }))
    server.once('exit', () => reject(new Error('Our server did not start.')))
  })
  return {
    name: 'ours',
    port,
    headers: { cookie },
    processId: server.pid!,
    pathOf: (box) => `/ogc/collections/parcels/items?f=json&limit=${FEATURES}&bbox=${box.join(',')}`,
    stop: async () => {
      server.disconnect()
      await once(server, 'exit')
    },
  }
}
