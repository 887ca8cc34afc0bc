/** What an officer has begun in the page when a vertex is dragged. */
import { RIDGE, ridgePositions, VERTICES } from '../../support/long-ridge.ts'

import { CLAIM_LAYER, DEEPEST_TILES } from './claim-tiles.ts'

import type { Map as MapLibreMap } from 'maplibre-gl'
import type { Page } from 'playwright-core'

type WindowWithMap = Window & { sizhiMap?: MapLibreMap }

export const BOX = { west: 108, south: 24, east: 108.03, north: 24.02 }
/** A vertex of the long line that has a handle also while the whole of it is in view: the outline runs from the east. */
const HANDLED = ridgePositions(BOX)[VERTICES - 150] as [number, number]

/** Where on the page a vertex lies. */
export type Vertex = readonly [x: number, y: number]

const atRest = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const map = (window as WindowWithMap).sizhiMap!
        if (map.loaded() && !map.isMoving()) resolve()
        else void map.once('idle', () => resolve())
      }),
  )

const hasLayer = (page: Page, layer: string) =>
  page.waitForFunction((id) => (window as WindowWithMap).sizhiMap?.getLayer(id) !== undefined, layer)

const vertexOnPage = (page: Page): Promise<Vertex> =>
  page.evaluate((at) => {
    const map = (window as WindowWithMap).sizhiMap!
    const { left, top } = map.getCanvas().getBoundingClientRect()
    const point = map.project(at)
    return [left + point.x, top + point.y] as const
  }, HANDLED)

/** Begins to reshape the place of many vertices, the whole of it in view. */
export async function beginReshaping(page: Page): Promise<Vertex> {
  await hasLayer(page, 'side-letters')
  await page.locator('[data-panel="places"] > summary').click()
  const entry = page.locator('[data-panel="places"] li', { hasText: RIDGE }).first()
  await entry.getByRole('button', { name: '改画' }).click()
  await page.locator('button:enabled', { hasText: '接着加点' }).waitFor()
  await atRest(page)
  return vertexOnPage(page)
}

/** Takes both neighbours into hand and chooses the line between them, the whole of it in view. */
export async function takeOutlines(page: Page): Promise<Vertex> {
  await hasLayer(page, 'side-letters')
  await page.locator('[data-row="0#0"]').click()
  await page.getByRole('button', { name: '手工改这一圈界线' }).click()
  await hasLayer(page, 'fabric-lines')
  await page.getByRole('button', { name: '拿到手里', exact: true }).click()
  // So near that the vertex is not drawn back to the ridge which the line was taken from.
  await page.getByLabel('吸附距离').fill('2')
  await page.keyboard.press('Tab')
  await atRest(page)
  const [x, y] = await vertexOnPage(page)
  await page.mouse.click(x, y)
  await atRest(page)
  return vertexOnPage(page)
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
