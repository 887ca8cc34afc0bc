import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'

import { findChromium, INSTALL_CHROMIUM } from '../support/installed-programs.mjs'

import { openBenchSite, VERTICES } from './drawing/bench-site.ts'
import { serveClaims } from './drawing/claim-tiles.ts'
import { beginReshaping, dragCosts, showClaims, type DragCost } from './drawing/drag-events.ts'

const BOX = { west: 108, south: 24, east: 108.03, north: 24.02 }
const AIM_MILLISECONDS = 8
const PATIENCE_MILLISECONDS = 120_000

const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((one, other) => one - other)[Math.min(values.length - 1, Math.floor(values.length * share))]!

const rowOf = (ground: string, claims: number, events: readonly DragCost[]) => {
  const of = (part: keyof DragCost, share: number) =>
    Number(
      quantile(
        events.map((event) => event[part]),
        share,
      ).toFixed(2),
    )
  return {
    ground,
    'claims in view': claims,
    'vertices drawn': VERTICES,
    events: events.length,
    'main thread, median ms': of('task', 0.5),
    'p95 ms': of('task', 0.95),
    'of it scripts, median ms': of('script', 0.5),
  }
}

async function measure(browser: Browser, address: string, tiles: string | null) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' })
  page.setDefaultTimeout(PATIENCE_MILLISECONDS)
  await page.goto(address)
  await beginReshaping(page)
  const claims = tiles === null ? 0 : await showClaims(page, tiles)
  console.error(`Drag events: the page is ready over ${claims} claims …`)
  const { events } = await dragCosts(page)
  await page.close()
  return rowOf(tiles === null ? 'empty map' : 'claims as tiles', claims, events)
}

/** What a drag event costs the main thread, over claims as tiles and over an empty map, through the real page and drawing mode. */
export async function run(): Promise<void> {
  const executablePath = findChromium()
  if (executablePath === undefined)
    return console.log(`Drag events: skipped, no Chromium was found: ${INSTALL_CHROMIUM}`)
  if (!existsSync(join(import.meta.dirname, '../../web/dist/index.html')))
    return console.log('Drag events: skipped, the web pages are not built: npm run build')
  const [site, tiles] = [await openBenchSite(BOX), await serveClaims(BOX)]
  const browser = await chromium.launch({ executablePath })
  try {
    const rows = [await measure(browser, site.page, null), await measure(browser, site.page, tiles.address)]
    console.log(`Drag events (aim: main-thread median at most ${AIM_MILLISECONDS} ms)`)
    console.table(rows)
  } finally {
    await browser.close()
    tiles.server.close()
    await site.close()
  }
}
