import { Agent, get } from 'node:http'

import { PROCESSES } from '../peers/fast-cgi.ts'

import type { ItemsServer } from './items-peer.ts'

export type Figures = {
  readonly perSecond: number
  readonly medianMilliseconds: number
  /** 99 of 100 were answered within it. */
  readonly slowMilliseconds: number
  readonly bytes: number
}

/** The whole answer. */
export function fetched(server: ItemsServer, path: string, agent?: Agent): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port: server.port, path, headers: server.headers, ...(agent && { agent }) }
    const request = get(options, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        const body = Buffer.concat(chunks)
        if (response.statusCode === 200) resolve(body)
        else reject(new Error(`${server.name} refused ${path}: ${body.toString().slice(0, 500)}`))
      })
    })
    request.on('error', reject)
  })
}

/** Asks over four connections for as long as told; each waits for an answer before it asks again. */
export async function askedFor(
  server: ItemsServer,
  boxes: readonly (readonly number[])[],
  seconds: number,
): Promise<Figures> {
  const agent = new Agent({ keepAlive: true, maxSockets: PROCESSES })
  const times: number[] = []
  let bytes = 0
  let turn = 0
  const start = performance.now()
  const until = start + 1000 * seconds
  const connection = async (): Promise<void> => {
    while (performance.now() < until) {
      const asked = performance.now()
      const answer = await fetched(server, server.pathOf(boxes[turn++ % boxes.length]!), agent)
      bytes += answer.length
      times.push(performance.now() - asked)
    }
  }
  await Promise.all(Array.from({ length: PROCESSES }, connection))
  const spent = (performance.now() - start) / 1000
  agent.destroy()
  times.sort((one, other) => one - other)
  return {
    perSecond: times.length / spent,
    medianMilliseconds: times[times.length >> 1] ?? 0,
    slowMilliseconds: times[Math.floor(0.99 * times.length)] ?? 0,
    bytes: bytes / times.length,
  }
}
