import { connect } from 'node:net'

export type Figures = {
  readonly perSecond: number
  readonly medianMilliseconds: number
  readonly largestBytes: number
  readonly tiles: number
}

export type Load = {
  readonly port: number
  readonly cookie: string
  readonly paths: readonly string[]
  readonly seconds: number
}

/** Requests at once. Each connection has paths of its own, so that no two ask for the same tile at the same moment. */
const CONNECTIONS = 4

/** Asks by one connection after another as long as told, and waits for each answer before the next. */
export async function requestsInTurn({ port, cookie, paths, seconds }: Load): Promise<Figures> {
  const lists = Array.from({ length: CONNECTIONS }, (_, connection) =>
    paths.filter((_path, index) => index % CONNECTIONS === connection),
  )
  const start = performance.now()
  const until = start + seconds * 1000
  const asked = await Promise.all(lists.map((list) => askInTurn({ port, cookie, paths: list }, until)))
  const spent = (performance.now() - start) / 1000
  const times = asked.flatMap((each) => each.times).sort((one, other) => one - other)
  return {
    perSecond: times.length / spent,
    medianMilliseconds: times[times.length >> 1] ?? 0,
    largestBytes: Math.max(...asked.map((each) => each.largest)),
    tiles: paths.length,
  }
}

function askInTurn(
  { port, cookie, paths }: Omit<Load, 'seconds'>,
  until: number,
): Promise<{ times: number[]; largest: number }> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    socket.setNoDelay(true)
    const times: number[] = []
    let largest = 0
    let received = Buffer.alloc(0)
    let sent = 0
    const ask = () => {
      if (performance.now() > until || paths.length === 0) {
        socket.destroy()
        resolve({ times, largest })
        return
      }
      sent = performance.now()
      const path = paths[times.length % paths.length]!
      socket.write(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: gzip\r\nCookie: ${cookie}\r\n\r\n`)
    }
    socket.once('connect', ask)
    socket.once('error', reject)
    socket.on('data', (chunk) => {
      received = received.length === 0 ? chunk : Buffer.concat([received, chunk])
      const bytes = wholeAnswer(received)
      if (bytes === undefined) return
      times.push(performance.now() - sent)
      largest = Math.max(largest, bytes)
      received = Buffer.alloc(0)
      ask()
    })
  })
}

const END_OF_HEAD = '\r\n\r\n'

/** The length of the body of an answer that is complete; undefined while it is coming. */
function wholeAnswer(received: Buffer): number | undefined {
  const head = received.indexOf(END_OF_HEAD)
  if (head < 0) return undefined
  const words = received.toString('latin1', 0, head)
  const status = Number(/^HTTP\/1\.1 (?<status>\d+)/u.exec(words)?.groups?.['status'])
  if (status !== 200 && status !== 204)
    throw new Error(`A tile was refused: ${received.toString('utf8').slice(0, 500)}`)
  const body = head + END_OF_HEAD.length
  if (status === 204) return 0
  const length = /\r\ncontent-length: (?<length>\d+)/iu.exec(words)?.groups?.['length']
  if (length !== undefined) return received.length - body >= Number(length) ? Number(length) : undefined
  return received.subarray(-5).toString('latin1') === '0\r\n\r\n' ? received.length - body : undefined
}
