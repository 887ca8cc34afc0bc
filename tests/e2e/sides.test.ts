import { describe, expect, it } from 'vitest'

import { colourOfSide } from '../../web/map/style.ts'
import { visit } from '../support/browser.ts'
import { caseView, courtPath, mapAtRest, outlineOf, pixelsNear, pointOnSegment, sidewaysScroll } from './case-page.ts'

import type { Map as MapLibreMap } from 'maplibre-gl'
import type { Page } from 'playwright-core'

const MAPS = ['sizhiMap', 'sizhiSecondMap'] as const
type WindowWithMaps = Window & { sizhiMap?: MapLibreMap; sizhiSecondMap?: MapLibreMap }

/** Where both maps look, rounded to what nobody sees. */
const looksOf = (page: Page): Promise<string[]> =>
  page.evaluate(
    (names) =>
      names.map((name) => {
        const map = (window as WindowWithMaps)[name]!
        const { lng, lat } = map.getCenter()
        return [lng.toFixed(6), lat.toFixed(6), map.getZoom().toFixed(4)].join(' ')
      }),
    MAPS,
  )

async function bothAtRest(page: Page): Promise<void> {
  await mapAtRest(page)
  await page.waitForFunction(() => (window as WindowWithMaps).sizhiSecondMap?.getLayer('side-letters') !== undefined)
  await page.waitForFunction((names) => names.every((name) => !(window as WindowWithMaps)[name]!.isMoving()), MAPS)
}

async function openSides(query = '?sides=claim-A.claim-B', size?: { width: number; height: number }) {
  const visited = await visit(`${courtPath}${query}`, size)
  await bothAtRest(visited.page)
  return visited
}

describe('two points of view beside each other', () => {
  it('open from the map of the court page, one side on each, and are left for one map again', async () => {
    const { page, faults } = await visit(courtPath)
    await mapAtRest(page)
    await page.getByRole('button', { name: '并排对照' }).click()
    await bothAtRest(page)
    await page.getByRole('figure', { name: /^图一：A 方/u }).waitFor()
    await page.getByRole('figure', { name: /^图二：B 方/u }).waitFor()
    expect(new URL(page.url()).search).toBe('?sides=claim-A.claim-B')
    expect(await page.locator('.maplibregl-ctrl-scale').count(), 'one scale bar for both').toBe(1)
    expect(await page.locator('.maplibregl-canvas').count()).toBe(2)
    const sizes = await page
      .locator('.maplibregl-canvas')
      .evaluateAll((canvases) => canvases.map((canvas) => [canvas.clientWidth, canvas.clientHeight].join(' ')))
    expect(sizes[0]).toBe(sizes[1])

    await page.getByRole('button', { name: '回到一幅图' }).click()
    await page.getByRole('radio', { name: '全部' }).waitFor()
    await mapAtRest(page)
    expect(await page.locator('.maplibregl-canvas').count()).toBe(1)
    expect(await page.evaluate(() => 'sizhiSecondMap' in window), 'the second map is let go').toBe(false)
    expect(new URL(page.url()).search).toBe('')
    expect(faults).toEqual([])
    await page.close()
  })

  it('each map shows the lines of its own side only', async () => {
    const { page } = await openSides()
    expect(await pixelsNear(page, colourOfSide('B'))).toBe(0)
    expect(await pixelsNear(page, colourOfSide('A'))).toBeGreaterThan(300)
    await page.close()
  })

  it('move together: by the keys on the one, by the mouse on the other', async () => {
    const { page } = await openSides()
    const [before] = await looksOf(page)
    for (const [at, keys] of [
      [0, ['ArrowRight', '+']],
      [1, ['ArrowUp', '-']],
    ] as const) {
      const earlier = (await looksOf(page))[0]
      await page.locator('.maplibregl-canvas').nth(at).focus()
      for (const key of keys) {
        await page.keyboard.press(key)
        await bothAtRest(page)
      }
      const [first, second] = await looksOf(page)
      expect(first).toBe(second)
      expect(first).not.toBe(earlier)
    }
    const box = (await page.locator('.maplibregl-canvas').nth(1).boundingBox())!
    await page.mouse.move(box.x + 200, box.y + 200)
    await page.mouse.down()
    await page.mouse.move(box.x + 260, box.y + 240, { steps: 4 })
    await page.mouse.up()
    await bothAtRest(page)
    const [first, second] = await looksOf(page)
    expect(first).toBe(second)
    expect(first).not.toBe(before)
    await page.close()
  })

  it('what is chosen stands in the address, which opens the same two again', async () => {
    const { page } = await openSides()
    await page.getByLabel('图二显示').selectOption({ label: '裁定' })
    await page.getByLabel('图一显示').selectOption({ label: '1981 年的文书' })
    await expect.poll(() => new URL(page.url()).search).toBe('?sides=papers-1981.ruling')
    await page.reload()
    await bothAtRest(page)
    await page.getByRole('figure', { name: '图一：1981 年的文书' }).getByText('山界林权审批表').waitFor()
    await page.getByRole('figure', { name: '图二：裁定' }).getByText('裁定归 A 方').waitFor()
    await page.getByRole('button', { name: '两图对调' }).click()
    await page.getByRole('figure', { name: '图一：裁定' }).waitFor()
    await page.close()
  })

  it('a line clicked on either tells its words', async () => {
    const { page } = await openSides('?sides=claim-A.claims')
    const claim = outlineOf(await caseView(page), 'claim', 'A')
    const index = claim.segments.findIndex(({ callIndex }) => callIndex === 6)
    await page.mouse.click(...(await pointOnSegment(page, claim, index)))
    await page.getByRole('region', { name: '选中的线段' }).getByText('向北按路为界直到公路止').waitFor()
    await page.close()
  })

  it('bear the numbered pins of the papers that tell their lines; a pin leads to its entry', async () => {
    const { page } = await openSides()
    const [first, second] = ['图一', '图二'].map((name) =>
      page.getByRole('figure', { name: new RegExp(`^${name}`, 'u') }),
    )
    const pin = first!.getByRole('button', { name: /被10/u })
    await pin.focus()
    await page.keyboard.press('Enter')
    await page.locator('tr.lit', { hasText: '被告 10' }).waitFor()
    expect(await second!.getByRole('button', { name: /被10/u }).count()).toBe(0)
    await page.getByText('证据图钉').click()
    await expect.poll(() => first!.getByRole('button', { name: /被10/u }).count()).toBe(0)
    await page.close()
  })

  it('an address that asks for what the case has not is answered with a sentence', async () => {
    const { page, faults } = await openSides('?sides=claim-Z.ruling')
    await page.getByText('本案现在不全有').waitFor()
    await page.getByRole('figure', { name: '图二：裁定' }).waitFor()
    expect(faults).toEqual([])
    await page.close()
  })

  it('stand one below the other on a narrow page, in English too', async () => {
    const { page, faults } = await openSides('?sides=claim-A.claim-B', { width: 360, height: 740 })
    const [first, second] = await page
      .locator('.maplibregl-canvas')
      .evaluateAll((canvases) => canvases.map((canvas) => canvas.getBoundingClientRect().top))
    expect(second! - first!).toBeGreaterThan(200)
    expect(await sidewaysScroll(page)).toBe(0)
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('button', { name: 'Back to one map' }).waitFor()
    await page.getByRole('figure', { name: /^Map 2: B/u }).waitFor()
    expect(await sidewaysScroll(page)).toBe(0)
    expect(faults).toEqual([])
    await page.close()
  })
})
