/** What a service worker meets, as far as ours looks at it; TypeScript has these types only for programs without a page. */
type LastingEvent = Event & { readonly waitUntil: (work: Promise<unknown>) => void }
type FetchEvent = LastingEvent & {
  readonly request: Request
  readonly respondWith: (answer: Promise<Response>) => void
}
type WordEvent = LastingEvent & { readonly data: unknown; readonly ports: readonly MessagePort[] }

export type ServiceWorkerScope = {
  readonly location: Location
  readonly registration: ServiceWorkerRegistration
  readonly skipWaiting: () => Promise<void>
  readonly addEventListener: ((type: 'install' | 'activate', listener: (event: LastingEvent) => void) => void) &
    ((type: 'fetch', listener: (event: FetchEvent) => void) => void) &
    ((type: 'message', listener: (event: WordEvent) => void) => void)
}
