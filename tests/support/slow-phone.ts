import type { Browser } from 'playwright-core'

/** A cheap phone in a valley: what Chromium calls slow 3G. */
const LATENCY_MILLISECONDS = 400
const BITS_PER_SECOND = 400_000
const TIMES_SLOWER = 4

export type SlowVisit = {
  /** As they came through the air, with their headers, until the page could be read. */
  readonly bytes: number
  readonly seconds: number
  /** What could be read and pressed then. */
  readonly words: string
  readonly buttons: readonly string[]
}

/** A first visit to a page on a slow phone, until its article and its sketch are there. */
export async function slowVisit(browser: Browser, address: string): Promise<SlowVisit> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'zh-CN' })
  const page = await context.newPage()
  const wire = await context.newCDPSession(page)
  await wire.send('Network.enable')
  await wire.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: LATENCY_MILLISECONDS,
    downloadThroughput: BITS_PER_SECOND / 8,
    uploadThroughput: BITS_PER_SECOND / 8,
  })
  await wire.send('Emulation.setCPUThrottlingRate', { rate: TIMES_SLOWER })
  let bytes = 0
  wire.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength))
  const begin = performance.now()
  await page.goto(address, { waitUntil: 'commit', timeout: 60_000 })
  await page.locator('article svg').first().waitFor({ timeout: 60_000 })
  const seconds = Number(((performance.now() - begin) / 1000).toFixed(1))
  const measured = bytes
  const words = (await page.locator('article').textContent()) ?? ''
  const buttons = await page.getByRole('button').allTextContents()
  await context.close()
  return { bytes: measured, seconds, words, buttons }
}
