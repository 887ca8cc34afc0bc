import type { LiveEvents } from '../../../geodata/wire/live.ts'

type HeardEvent = {
  [Name in keyof LiveEvents]: { readonly name: Name; readonly data: LiveEvents[Name] }
}[keyof LiveEvents]

/** One window that listens to a case, as a browser does; `closed` resolves when the server has ended it. */
export type LiveReader = {
  readonly status: number
  readonly heard: readonly HeardEvent[]
  readonly closed: Promise<void>
  readonly leave: () => void
}

const eventOf = (block: string): HeardEvent | undefined => {
  const name = /^event: (?<name>.+)$/mu.exec(block)?.groups?.['name']
  const data = /^data: (?<data>.+)$/mu.exec(block)?.groups?.['data']
  return name && data ? ({ name, data: JSON.parse(data) as unknown } as HeardEvent) : undefined
}

/** Opens a stream; `address` is that of the case in the interface. Resolves with the first line of the answer. */
export async function readLive(
  address: string,
  headers: Record<string, string>,
  page = 'officer',
): Promise<LiveReader> {
  const leaving = new AbortController()
  const response = await fetch(`${address}/live?page=${page}`, {
    headers: { accept: 'text/event-stream', ...headers },
    signal: leaving.signal,
  })
  const heard: HeardEvent[] = []
  async function read(): Promise<void> {
    let rest = ''
    const decoder = new TextDecoder()
    for await (const bytes of response.body as unknown as AsyncIterable<Uint8Array>) {
      const blocks = (rest + decoder.decode(bytes, { stream: true })).split('\n\n')
      rest = blocks.pop()!
      heard.push(...blocks.flatMap((block) => eventOf(block) ?? []))
    }
  }
  const closed = read().catch(() => undefined)
  return { status: response.status, heard, closed, leave: () => leaving.abort() }
}

/** Looks again until it is so; the test's own time limit ends what never comes. */
export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 20))
}
