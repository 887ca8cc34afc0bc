/**
 * Keeps a page and its files on the phone, so that it opens without a network: the villager's with the records that were read, or an
 * officer's page of the field. Each has a worker of its own scope, and both run this program.
 */
import { filesNamedIn, keptAs, keyOf, shelfOf, type Kept } from './kept-addresses.ts'

import type { ServiceWorkerScope } from './worker-events.ts'

const worker = globalThis as unknown as ServiceWorkerScope
const SHELF = shelfOf(worker.registration.scope)
/** A network that is there but does not answer is none. */
const PATIENCE_MILLISECONDS = 6000
/** On what comes from the phone: when it came from the server. */
const KEPT_AT = 'sizhi-kept-at'

const shelf = (): Promise<Cache> => caches.open(SHELF.name)

async function keep(key: string, response: Response): Promise<void> {
  const headers = new Headers(response.headers)
  headers.set(KEPT_AT, new Date().toISOString())
  await (await shelf()).put(key, new Response(await response.blob(), { headers }))
}

/**
 * Takes what came from the server into account: what was withdrawn there is gone here too. A page is kept with its files alone (`keepAll`):
 * one whose files never came would open nothing.
 */
async function learn(kept: Kept, key: string, response: Response): Promise<void> {
  if (kept === 'page') return
  if (response.status === 200) await keep(key, response)
  else if (kept === 'record' && (response.status === 404 || response.status === 410)) await (await shelf()).delete(key)
}

/** What the server says; what the phone keeps where it says nothing. */
async function newest(kept: Kept, key: string, request: Request): Promise<Response> {
  const known = await (await shelf()).match(key)
  const asked = fetch(request).then(async (response) => {
    // A full phone keeps what it has, and shows what came.
    await learn(kept, key, response.clone()).catch(() => undefined)
    return response
  })
  if (!known) return asked
  const answered = asked.then((response) => (response.status >= 500 ? known : response)).catch(() => known)
  const waited = new Promise<Response>((resolve) => setTimeout(() => resolve(known), PATIENCE_MILLISECONDS))
  return Promise.race([answered, waited])
}

/** Built files carry a hash in their names and never change. */
async function once(key: string, request: Request): Promise<Response> {
  const known = await (await shelf()).match(key)
  if (known) return known
  const response = await fetch(request)
  await learn('file', key, response.clone()).catch(() => undefined)
  return response
}

/** Whether the page is kept as it is now; not where the server is away, or has a newer build than the files are of. */
async function keepPage(address: string, files: ReadonlySet<string>): Promise<boolean> {
  const response = await fetch(address).catch(() => null)
  if (response?.status !== 200) return false
  const named = filesNamedIn(await response.clone().text())
  if (!named.every((file) => files.has(file))) return false
  await keep(SHELF.scope, response)
  return true
}

/** Keeps what a page is made of that came before this worker did, then the page, and lets go of files of earlier builds. */
async function keepAll([page = '', ...addresses]: readonly string[]): Promise<boolean> {
  const kept = await shelf()
  const files = new Set<string>()
  for (const address of addresses) {
    const url = new URL(address)
    const as = keptAs(url, worker.location.origin, false, SHELF)
    if (as === null) continue
    const key = keyOf(as, url, SHELF)
    files.add(key)
    if (!(await kept.match(key))) await learn(as, key, await fetch(address))
  }
  const isPage = keptAs(new URL(page), worker.location.origin, true, SHELF) === 'page'
  if (isPage && (await keepPage(page, files)))
    for (const { url } of await kept.keys()) {
      const { pathname } = new URL(url)
      if (pathname.startsWith('/assets/') && !files.has(pathname)) await kept.delete(url)
    }
  return (await kept.match(SHELF.scope)) !== undefined
}

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()))

worker.addEventListener('activate', (event) =>
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names.filter((name) => SHELF.former.test(name) && name !== SHELF.name).map((name) => caches.delete(name)),
        ),
      ),
  ),
)

worker.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method !== 'GET') return
  const url = new URL(request.url)
  const kept = keptAs(url, worker.location.origin, request.mode === 'navigate', SHELF)
  if (kept === null) return
  const key = keyOf(kept, url, SHELF)
  event.respondWith(kept === 'file' ? once(key, request) : newest(kept, key, request))
})

/** A page sends its own address and then those of all that it fetched; true comes back once all of it is kept. */
worker.addEventListener('message', (event) => {
  const [port] = event.ports
  if (!Array.isArray(event.data)) return
  const kept = keepAll(event.data.map(String))
  event.waitUntil(
    kept.then(
      (isKept) => port?.postMessage(isKept),
      () => port?.postMessage(false),
    ),
  )
})
