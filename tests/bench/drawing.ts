import { existsSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'

import { findChromium, INSTALL_CHROMIUM } from '../support/installed-programs.mjs'
import { VERTICES } from '../support/long-ridge.ts'
import { seat } from '../support/seat.ts'

import { openBenchSite, type BenchSite } from './drawing/bench-site.ts'
import { serveClaims } from './drawing/claim-tiles.ts'
import { dragCosts, frameCosts, withoutPixels, type DragCost } from './drawing/drag-events.ts'
import { beginReshaping, BOX, showClaims, takeOutlines, type Vertex } from './drawing/work-in-hand.ts'

import type { Page } from 'playwright-core'

const AIM_MILLISECONDS = 8
const PATIENCE_MILLISECONDS = 120_000
const WORKS = { 'a place reshaped': beginReshaping, 'outlines with a shared line': takeOutlines } as const
type Work = keyof typeof WORKS

const MEASURED = `Drag events: what one move of the pointer with a vertex in hand costs the main thread of the page, over ${VERTICES} vertices.
  scripts         everything that our page and the map engine run for it until the next frame: the handler, what follows from
                  it on the page, sending to the map's worker, the map's own frame (ScriptDuration). Aim: median at most ${AIM_MILLISECONDS} ms.
  a frame         the scripts of a frame of the map in which nothing has changed, for comparison
  without pixels  all of the main thread (scripts, style, layout, painting, collecting garbage) while the map's draw calls do nothing:
                  what is left is what a computer with a graphics card would spend
  all             the same with the map's pixels drawn, here by the processor (TaskDuration)`

const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((one, other) => one - other)[Math.min(values.length - 1, Math.floor(values.length * share))]!
const of = (events: readonly DragCost[], part: keyof DragCost, share: number): number =>
  Number(
    quantile(
      events.map((event) => event[part]),
      share,
    ).toFixed(2),
  )

async function dragged(page: Page, work: Work, tiles: string | null) {
  const vertex: Vertex = await WORKS[work](page)
  const claims = tiles === null ? 0 : await showClaims(page, tiles)
  console.error(`Drag events: ${work} over ${claims} claims …`)
  const drawn = await dragCosts(page, vertex)
  const frames = await frameCosts(page)
  await withoutPixels(page)
  const light = await dragCosts(page, vertex)
  return {
    'in hand': work,
    'claims in view': claims,
    events: `${drawn.length} + ${light.length}`,
    'scripts, median ms': of(drawn, 'script', 0.5),
    'scripts, p95': of(drawn, 'script', 0.95),
    'a frame, median': of(frames, 'script', 0.5),
    'without pixels, median': of(light, 'task', 0.5),
    p95: of(light, 'task', 0.95),
    'all, median': of(drawn, 'task', 0.5),
  }
}

async function measure(browser: Browser, { page: address, cookie }: BenchSite, work: Work, tiles: string | null) {
  // The claims come from a server of this measurement, which the page itself would not ask.
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN', bypassCSP: true })
  page.setDefaultTimeout(PATIENCE_MILLISECONDS)
  await seat(page, cookie, address)
  await page.goto(address)
  const row = await dragged(page, work, tiles)
  await page.close()
  return row
}

/** What a drag event costs the main thread, over claims as tiles and over an empty map, through the real page and drawing modes. */
export async function run(): Promise<void> {
  const executablePath = findChromium()
  if (executablePath === undefined)
    return console.log(`Drag events: skipped, no Chromium was found: ${INSTALL_CHROMIUM}`)
  if (!existsSync(join(import.meta.dirname, '../../web/dist/index.html')))
    return console.log('Drag events: skipped, the web pages are not built: npm run build')
  const [site, tiles] = [await openBenchSite(BOX), await serveClaims(BOX)]
  const browser = await chromium.launch({ executablePath })
  try {
    const rows = []
    for (const work of Object.keys(WORKS) as Work[])
      for (const address of [null, tiles.address]) rows.push(await measure(browser, site, work, address))
    console.log(MEASURED)
    console.table(rows)
    console.log(`Load of this computer at the end: ${loadavg()[0]!.toFixed(1)}`)
  } finally {
    await browser.close()
    tiles.server.close()
    await site.close()
  }
}
