/** Main-thread time of drag events in the officer's page, as the browser itself counts it. */
import { CLAIM_LAYER, DEEPEST_TILES } from './claim-tiles.ts'
import { PLACE } from './bench-site.ts'

import type { Map as MapLibreMap } from 'maplibre-gl'
import type { CDPSession, Page } from 'playwright-core'

type WindowWithMap = Window & { sizhiMap?: MapLibreMap }

const WARM_UP = 3
const EVENTS = 60
/** A page that takes seconds for an event is measured with fewer of them; the table says how many. */
const BUDGET_MILLISECONDS = 60_000

export type DragCost = { readonly task: number; readonly script: number }

const atRest = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const map = (window as WindowWithMap).sizhiMap!
        if (map.loaded() && !map.isMoving()) resolve()
        else void map.once('idle', () => resolve())
      }),
  )

/** Begins to reshape the long line. */
export async function beginReshaping(page: Page): Promise<void> {
  await page.waitForFunction(() => (window as WindowWithMap).sizhiMap?.getLayer('side-letters') !== undefined)
  await page.locator('[data-panel="places"] > summary').click()
  const entry = page.locator('[data-panel="places"] li', { hasText: PLACE }).first()
  await entry.getByRole('button', { name: '改画' }).click()
  await page.locator('button:enabled', { hasText: '接着加点' }).waitFor()
  await atRest(page)
}

/** Puts the claims under the drawing and waits until they are drawn; tells how many the tiles in view hold. */
export async function showClaims(page: Page, tiles: string): Promise<number> {
  await page.evaluate(
    ({ address, layer, maxzoom }) => {
      const map = (window as WindowWithMap).sizhiMap!
      map.addSource('claims', { type: 'vector', tiles: [address], minzoom: maxzoom - 4, maxzoom })
      const below = map.getStyle().layers[1]?.id
      const base = { source: 'claims', 'source-layer': layer } as const
      map.addLayer(
        { id: 'claim-fills', type: 'fill', ...base, paint: { 'fill-color': '#b42318', 'fill-opacity': 0.2 } },
        below,
      )
      map.addLayer(
        { id: 'claim-lines', type: 'line', ...base, paint: { 'line-color': '#1b4f9c', 'line-width': 1 } },
        below,
      )
    },
    { address: tiles, layer: CLAIM_LAYER, maxzoom: DEEPEST_TILES },
  )
  await page.waitForFunction(() => (window as WindowWithMap).sizhiMap!.isSourceLoaded('claims'))
  await atRest(page)
  return page.evaluate((layer) => {
    const found = (window as WindowWithMap).sizhiMap!.querySourceFeatures('claims', { sourceLayer: layer })
    return new Set(found.map(({ id }) => id)).size
  }, CLAIM_LAYER)
}

async function spent(session: CDPSession): Promise<DragCost> {
  const { metrics } = await session.send('Performance.getMetrics')
  const milliseconds = (name: string) => 1000 * (metrics.find((metric) => metric.name === name)?.value ?? NaN)
  return { task: milliseconds('TaskDuration'), script: milliseconds('ScriptDuration') }
}

/** The next frame: what an event sets going later falls to one of the next events, as it does under a moving hand. */
const nextFrame = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise<void>((resolve) => requestAnimationFrame(() => resolve())))

/** What waiting for a frame costs by itself: it is taken off. */
async function idleCost(page: Page, session: CDPSession): Promise<number> {
  const costs: number[] = []
  for (let at = 0; at < WARM_UP; at++) {
    const before = await spent(session)
    await nextFrame(page)
    costs.push((await spent(session)).task - before.task)
  }
  return costs.toSorted((one, other) => one - other)[WARM_UP >> 1]!
}

/** Drags a vertex in the middle of the line to and fro, one event at a time. */
export async function dragCosts(page: Page): Promise<{ events: DragCost[]; idle: number }> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const idle = await idleCost(page, session)
  const [x, y] = await page.evaluate(() => {
    const map = (window as WindowWithMap).sizhiMap!
    const line = map.querySourceFeatures('places').find(({ geometry }) => geometry.type === 'LineString')!
    const positions = (line.geometry as GeoJSON.LineString).coordinates as [number, number][]
    const { left, top } = map.getCanvas().getBoundingClientRect()
    const point = map.project(positions[positions.length >> 1]!)
    return [left + point.x, top + point.y] as const
  })
  await page.mouse.move(x, y, { steps: 2 })
  await page.mouse.down()
  const events: DragCost[] = []
  const started = performance.now()
  for (let at = 0; at < WARM_UP + EVENTS; at++) {
    if (events.length >= WARM_UP && performance.now() - started > BUDGET_MILLISECONDS) break
    const before = await spent(session)
    await page.mouse.move(x + 3 * (at % 8), y - 20 - 4 * (at % 5))
    await nextFrame(page)
    const after = await spent(session)
    if (at >= WARM_UP) events.push({ task: after.task - before.task - idle, script: after.script - before.script })
  }
  await page.mouse.up()
  return { events, idle }
}
