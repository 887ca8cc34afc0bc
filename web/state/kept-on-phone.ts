const WORKER = '/service-worker.js'
/** Only these pages are kept; the others never meet a worker. */
export type KeptScope = '/rulings/' | '/field/'

/** Whether the page is on the phone from now on; null where a browser keeps none. */
export type KeptOnPhone = boolean | null

/** Keeps this page, with all that it has fetched so far, for a day without a network. */
export async function keepOnPhone(scope: KeptScope): Promise<KeptOnPhone> {
  if (!('serviceWorker' in navigator)) return null
  try {
    await navigator.serviceWorker.register(WORKER, { scope })
    const { active } = await navigator.serviceWorker.ready
    if (!active) return null
    const fetched = performance.getEntriesByType('resource').map(({ name }) => name)
    const { port1, port2 } = new MessageChannel()
    const answered = new Promise<boolean>((resolve) => (port1.onmessage = ({ data }) => resolve(data === true)))
    active.postMessage([location.href, ...fetched], [port2])
    return await answered
  } catch {
    return null
  }
}
