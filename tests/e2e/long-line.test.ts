import { beforeAll, describe, expect, it } from 'vitest'

import { visit } from '../support/browser.ts'
import { LONG_RIDGE_TEXT, longRidgePlaces, ridgePositions, VERTICES } from '../support/long-ridge.ts'
import { caseOf, mapAtRest, mapHasLayer, pageOfPosition } from './case-page.ts'
import { bringCase } from './own-case.ts'

import type { Map as MapLibreMap } from 'maplibre-gl'
import type { Page } from 'playwright-core'

const OWN = caseOf('long-line')
const BOX = { west: 108, south: 24, east: 108.03, north: 24.02 }
/** One vertex of the line between two neighbours, far from its ends. */
const VERTEX = 150
const PATIENCE = { timeout: 15_000 }
const NEIGHBOURS = ['未归属的界址（1）', '未归属的界址（2）']

/** What the map holds of a source, however it is cut into tiles. */
const positionsOf = (page: Page, source: string): Promise<[number, number][]> =>
  page.evaluate((id) => {
    const map = (window as Window & { sizhiMap?: MapLibreMap }).sizhiMap!
    return map
      .querySourceFeatures(id)
      .flatMap(({ geometry }) => (geometry.type === 'LineString' ? geometry.coordinates : [])) as [number, number][]
  }, source)

async function squareMetresOf(page: Page, name: string): Promise<number> {
  const text = await page.locator('[data-shape]', { hasText: name }).first().textContent()
  return Number(/([\d,]+) 平方米/u.exec(text ?? '')?.[1]?.replaceAll(',', ''))
}
const areas = async (page: Page) => [
  await squareMetresOf(page, NEIGHBOURS[0]!),
  await squareMetresOf(page, NEIGHBOURS[1]!),
]

async function takeBoth(page: Page): Promise<void> {
  await page.locator('[data-row="0#0"]').click()
  await page.getByRole('button', { name: '手工改这一圈界线' }).click()
  await mapHasLayer(page, 'fabric-lines')
  await page.getByRole('button', { name: '拿到手里', exact: true }).click()
  await mapAtRest(page)
  await page.evaluate(
    (center) => {
      ;(window as Window & { sizhiMap?: MapLibreMap }).sizhiMap!.jumpTo({ center, zoom: 17 })
    },
    ridgePositions(BOX)[VERTEX] as [number, number],
  )
  await mapAtRest(page)
}

beforeAll(() => bringCase(OWN, { title: '长岭', text: LONG_RIDGE_TEXT, features: longRidgePlaces(BOX) }))

describe(`a line of ${VERTICES} vertices between two neighbours`, () => {
  it('gives to one what it takes from the other while one vertex is dragged, lets the rest stand, and goes back in one step', async () => {
    const { page, faults } = await visit(OWN.officerPath)
    await mapAtRest(page)
    await takeBoth(page)
    const before = await areas(page)
    const [x, y] = await pageOfPosition(page, ridgePositions(BOX)[VERTEX] as [number, number])
    await page.mouse.click(x, y)
    await mapAtRest(page)

    await page.mouse.move(x, y, { steps: 2 })
    await page.mouse.down()
    await page.mouse.move(x + 60, y - 10, { steps: 8 })
    const moving = async () => new Set((await positionsOf(page, 'fabric-lines-moving')).map(String)).size
    await expect.poll(moving, PATIENCE).toBe(3)
    await page.mouse.up()
    await page.getByRole('button', { name: '退一步：移点' }).waitFor()
    await expect.poll(() => positionsOf(page, 'fabric-lines-moving'), PATIENCE).toEqual([])

    const after = await areas(page)
    expect(Math.abs(after[0]! - before[0]!)).toBeGreaterThan(50)
    // Each figure is rounded to a whole square metre.
    expect(Math.abs(after[0]! + after[1]! - before[0]! - before[1]!)).toBeLessThanOrEqual(2)
    await page.keyboard.press('Control+z')
    expect(await areas(page)).toEqual(before)
    expect(faults).toEqual([])
    await page.close()
  })
})
