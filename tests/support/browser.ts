import { chromium } from 'playwright-core'
import { afterAll, inject } from 'vitest'

import type { Browser, Page } from 'playwright-core'
import type {} from './provided.ts'

export interface Visit {
  readonly page: Page
  /** What went wrong on the page so far: uncaught errors, console errors, failed requests. A test expects it empty. */
  readonly faults: readonly string[]
}

export interface VisitOptions {
  readonly width?: number
  readonly height?: number
}

/** What a page that is left or loaded anew does to its own requests. */
const BROKEN_OFF = 'net::ERR_ABORTED'

let browser: Promise<Browser> | undefined

/** Without a slash at the end; throws when the site could not be started. */
export function siteAddress(): string {
  const { address, problem } = inject('site')
  if (problem !== null) throw new Error(`The site could not be started: ${problem}`)
  return address
}

/** Opens a path of the running site in the system's Chromium; the page is closed after the test file. */
export async function visit(path: string, { width = 1440, height = 900 }: VisitOptions = {}): Promise<Visit> {
  const address = siteAddress()
  browser ??= chromium.launch({ executablePath: inject('site').chromium })
  const page = await (await browser).newPage({ viewport: { width, height }, locale: 'zh-CN' })
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? ''
    if (reason !== BROKEN_OFF) faults.push(`${request.url()} ${reason}`)
  })
  await page.goto(`${address}${path}`)
  return { page, faults }
}

afterAll(async () => {
  await (await browser)?.close()
})
