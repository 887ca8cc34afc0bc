import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'

const SITE = 'https://sizhi.example'
const PAGE = `${SITE}/field/cases/450621-some-hill`
const html = (build: string): string => `<script type="module" src="/assets/index-${build}.js"></script>`

type Listener = (event: object) => void
const listeners = new Map<string, Listener>()
const shelf = new Map<string, Response>()
/** What the server has by now, by path; null while there is no network. */
let server: ReadonlyMap<string, string> | null = new Map()

const pathOf = (asked: string | Request): string =>
  new URL(typeof asked === 'string' ? asked : asked.url, SITE).pathname
const cache = {
  match: (asked: string) => Promise.resolve(shelf.get(pathOf(asked))?.clone()),
  put: (asked: string, response: Response) => Promise.resolve(shelf.set(pathOf(asked), response)),
  delete: (asked: string) => Promise.resolve(shelf.delete(pathOf(asked))),
  keys: () => Promise.resolve([...shelf.keys()].map((path) => new Request(SITE + path))),
}

function build(name: string): void {
  server = new Map([
    [new URL(PAGE).pathname, html(name)],
    [`/assets/index-${name}.js`, name],
  ])
}

function answer(asked: string | Request): Promise<Response> {
  if (server === null) return Promise.reject(new TypeError('No network.'))
  const text = server.get(pathOf(asked))
  return Promise.resolve(new Response(text, { status: text === undefined ? 404 : 200 }))
}

/** What the page gets that a person opens; null for none. */
async function opened(): Promise<string | null> {
  let answered: Promise<Response> | undefined
  const request = { url: PAGE, method: 'GET', mode: 'navigate' }
  listeners.get('fetch')!({ request, respondWith: (response: Promise<Response>) => (answered = response) })
  return answered!.then((response) => response.text()).catch(() => null)
}
/** What the worker answers once a page has told what it fetched. */
const told = (...files: string[]): Promise<unknown> =>
  new Promise((resolve) =>
    listeners.get('message')!({
      data: [PAGE, ...files.map((file) => SITE + file)],
      ports: [{ postMessage: resolve }],
      waitUntil: () => undefined,
    }),
  )

beforeAll(async () => {
  vi.stubGlobal('registration', { scope: `${SITE}/field/` })
  vi.stubGlobal('location', { origin: SITE })
  vi.stubGlobal('caches', { open: () => Promise.resolve(cache), keys: () => Promise.resolve([]) })
  vi.stubGlobal('addEventListener', (type: string, listener: Listener) => listeners.set(type, listener))
  vi.stubGlobal('fetch', answer)
  await import('../../../web/service-worker/main.ts')
})
afterAll(() => vi.unstubAllGlobals())
beforeEach(async () => {
  shelf.clear()
  build('first')
  expect(await told('/assets/index-first.js')).toBe(true)
})

describe('a page on the phone', () => {
  it('opens without a network after one visit, and says so again', async () => {
    server = null
    expect(await opened()).toBe(html('first'))
    expect(await told('/assets/index-first.js')).toBe(true)
  })

  it('stays whole where the network ends between a new page and its files', async () => {
    build('second')
    expect(await opened()).toBe(html('second'))
    server = null
    expect(await opened()).toBe(html('first'))
    expect(shelf.has('/assets/index-first.js')).toBe(true)
  })

  it('is the new one once its files have come, and files of the former build are let go of', async () => {
    build('second')
    expect(await told('/assets/index-second.js')).toBe(true)
    server = null
    expect(await opened()).toBe(html('second'))
    expect([...shelf.keys()].filter((path) => path.startsWith('/assets/'))).toEqual(['/assets/index-second.js'])
  })

  it('is not changed for one of a later build than the page that is open', async () => {
    build('second')
    expect(await told('/assets/index-first.js')).toBe(true)
    server = null
    expect(await opened()).toBe(html('first'))
  })
})
