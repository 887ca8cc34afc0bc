import { Agent, request } from 'node:http'

import type { IncomingMessage } from 'node:http'
import type { WireRequest } from './hostile-requests.ts'

export type WireAnswer = {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  readonly text: string
  readonly milliseconds: number
}

const agent = new Agent({ keepAlive: true, maxSockets: 8 })

/** What became of a request that has no answer. */
export type NoAnswer = 'hung' | 'broken off'

/**
 * Sends a request as it is, without the tidying of a browser. A server may close a connection that was kept open just when the
 * next request comes: what breaks off is sent once more on a connection of its own.
 */
export async function answerTo(
  address: string,
  request: WireRequest,
  deadlineMilliseconds: number,
): Promise<WireAnswer | NoAnswer> {
  const first = await send(address, request, deadlineMilliseconds, agent)
  return first === 'broken off' ? send(address, request, deadlineMilliseconds, false) : first
}

function send(
  address: string,
  { method, path, headers, body }: WireRequest,
  deadlineMilliseconds: number,
  through: Agent | false,
): Promise<WireAnswer | NoAnswer> {
  const { hostname, port } = new URL(address)
  // Where a method has no body as a rule, Node would send one without saying how long it is.
  const framed = body === undefined ? headers : { ...headers, 'content-length': String(Buffer.byteLength(body)) }
  const begin = performance.now()
  return new Promise((resolve) => {
    const sent = request({ agent: through, hostname, port, method, path, headers: framed }, (answer) => {
      const pieces: Buffer[] = []
      answer.on('data', (piece: Buffer) => pieces.push(piece))
      answer.on('error', () => end('broken off'))
      answer.on('end', () =>
        end({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          text: Buffer.concat(pieces).toString('latin1'),
          milliseconds: performance.now() - begin,
        }),
      )
    })
    const timer = setTimeout(() => {
      end('hung')
      sent.destroy()
    }, deadlineMilliseconds)
    function end(what: WireAnswer | NoAnswer): void {
      clearTimeout(timer)
      resolve(what)
    }
    sent.on('error', () => end('broken off'))
    sent.end(body)
  })
}
