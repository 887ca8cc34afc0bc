import { chromium } from 'playwright-core'
import { inject } from 'vitest'

import { seat } from './seat.ts'
import { rememberDesks } from './signed-in-fetch.ts'

import type { Browser, Page } from 'playwright-core'
import type { Role } from '../../geodata/access/model.ts'
import type { Desk } from './office-app.ts'
import type {} from './provided.ts'

export interface Visit {
  readonly page: Page
  /** What went wrong on the page so far: uncaught errors, console errors, failed requests. A test expects it empty. */
  readonly faults: readonly string[]
}

export interface VisitOptions {
  readonly width?: number
  readonly height?: number
  /** Who has signed in; an officer by default. */
  readonly as?: Role | 'public'
  /** Whether decisions are signed with the name of the account until another is written; else each test writes one. */
  readonly signsWithOwnName?: boolean
  /** Whether the map glides, as for most people; it jumps for the tests, as for whoever asks for less motion: each frame is drawn by the processor. */
  readonly glides?: boolean
}

/** Below the patience of a test, so that what was waited for is named. */
const LONGEST_WAIT_MILLISECONDS = 25_000
/** What a page that is left or loaded anew does to its own requests. */
const BROKEN_OFF = 'net::ERR_ABORTED'

let browser: Promise<Browser> | undefined

/** Without a slash at the end; throws when the site could not be started. */
export function siteAddress(): string {
  const { address, desks, problem } = inject('site')
  if (problem !== null) throw new Error(`The site could not be started: ${problem}`)
  rememberDesks(address, desks)
  return address
}

/** As of one who has taken his name out of the field. */
function leaveNameOpen(): void {
  const key = 'sizhi-answered-by'
  if (window.sessionStorage.getItem(key) === null) window.sessionStorage.setItem(key, '')
}

const isDesk = (who: Role): who is Desk => who === 'officer' || who === 'approver'

/** From now on whoever sits before the page is another, as if he had signed in: at one of the two desks, or with one click. */
export async function becomes(page: Page, who: Role | 'public'): Promise<void> {
  // In the other's place at once: what the page asks for meanwhile is never asked by nobody.
  if (who !== 'public' && isDesk(who)) return seat(page, inject('site').desks[who]['cookie']!, siteAddress())
  await page.context().clearCookies()
  if (who === 'public') return
  const response = await page.request.post(`${siteAddress()}/api/account/demonstration`, {
    data: { role: who },
    headers: { 'sec-fetch-site': 'same-origin' },
  })
  if (!response.ok()) throw new Error(await response.text())
}

/** Opens a path of the running site in the system's Chromium; the page is closed after the test file. */
export async function visit(
  path: string,
  { width = 1440, height = 900, as = 'officer', signsWithOwnName = false, glides = false }: VisitOptions = {},
): Promise<Visit> {
  const address = siteAddress()
  browser ??= chromium.launch({ executablePath: inject('site').quickChromium })
  const page = await (
    await browser
  ).newPage({
    viewport: { width, height },
    locale: 'zh-CN',
    reducedMotion: glides ? 'no-preference' : 'reduce',
  })
  page.setDefaultTimeout(LONGEST_WAIT_MILLISECONDS)
  await becomes(page, as)
  if (!signsWithOwnName) await page.addInitScript(leaveNameOpen)
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

/** The next file begins with a browser of its own. */
export async function closeBrowser(): Promise<void> {
  const opened = browser
  browser = undefined
  await (await opened)?.close()
}
