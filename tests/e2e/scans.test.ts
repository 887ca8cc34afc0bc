import { createCanvas } from '@napi-rs/canvas'
import { beforeAll, describe, expect, it } from 'vitest'

import { gaussKruger } from '../../geodata/crs/gauss-kruger.ts'
import { visit } from '../support/browser.ts'
import { caseOf, mapAtRest, mapHasLayer, pageOfPosition, pixelsNear, sidewaysScroll } from './case-page.ts'
import { openFolded } from './folded-panel.ts'
import { bringCase } from './own-case.ts'

import type { Page } from 'playwright-core'
import type { WireScan } from '../../geodata/wire/scans.ts'

const OFFICER = '黄调解员'
const OWN = caseOf('scanned-hill')
const TEXT = '四至:东至大湾公路,南至牛角冲,西至石壁岭,北与李家山相连。'
const [WEST, SOUTH, EAST, NORTH] = [108, 24, 108.004, 24.003]

const line = (id: string, kind: string, name: string, coordinates: [number, number][]) => ({
  type: 'Feature',
  id,
  geometry: { type: 'LineString', coordinates },
  properties: { kind, names: [{ name, source: '现场' }], accuracyMetres: 5, illustrative: false },
})
const FEATURES = [
  line('road', 'road', '大湾公路', [
    [EAST, SOUTH],
    [EAST, NORTH],
  ]),
  line('ridge', 'ridge', '石壁岭', [
    [WEST, SOUTH],
    [WEST, NORTH],
  ]),
]

const [WIDTH, HEIGHT] = [800, 600]
const GREEN = '#00a000'
const plane = gaussKruger(108)
const CORNER = plane.toPlane([WEST, NORTH])
/** The sketch is drawn at half a metre a pixel, north up, its upper left corner at the north-west. */
const groundOf = ([right, down]: readonly [number, number]): [number, number] => {
  const [longitude, latitude] = plane.toGeographic([CORNER[0] + right / 2, CORNER[1] - down / 2])
  return [longitude!, latitude!]
}

/** A green sheet, as no map and no paper is. */
function sketch(): Buffer {
  const canvas = createCanvas(WIDTH, HEIGHT)
  const context = canvas.getContext('2d')
  context.fillStyle = GREEN
  context.fillRect(0, 0, WIDTH, HEIGHT)
  return canvas.toBuffer('image/png')
}

const desk = (page: Page) => page.locator('[data-scan-desk]')
const status = (page: Page, words: string | RegExp) => desk(page).getByText(words).first().waitFor()

async function scanOf(page: Page): Promise<WireScan> {
  const response = await page.request.get(new URL(`/api/cases/${OWN.id}/scans`, page.url()).href)
  return ((await response.json()) as { data: WireScan[] }).data[0]!
}

const openPanel = (page: Page) => openFolded(page, 'scans')

/** Clicks a pixel of the picture. */
async function clickPicture(page: Page, [right, down]: readonly [number, number]): Promise<void> {
  const box = (await desk(page).locator('img').boundingBox())!
  await page.mouse.click(box.x + (right / WIDTH) * box.width, box.y + (down / HEIGHT) * box.height)
}

async function typePoint(page: Page, pixel: readonly [number, number]): Promise<void> {
  await desk(page).getByLabel('像素：右，下').fill(pixel.join(', '))
  await desk(page).getByLabel('坐标', { exact: true }).fill(groundOf(pixel).join(', '))
  await desk(page).getByText('认作经纬度').waitFor()
  await page.keyboard.press('Enter')
}

const rows = (page: Page) => desk(page).locator('tbody tr')

beforeAll(() => bringCase(OWN, { title: '李家山', text: TEXT, features: FEATURES }))

describe('a scan', () => {
  it('is uploaded, laid under the map by clicks and typed points, saved, and still there after a reload', async () => {
    const { page, faults } = await visit(OWN.officerPath)
    await openPanel(page)
    const panel = page.locator('[data-panel="scans"]')
    await panel.getByLabel('由谁上传').fill(OFFICER)
    await panel
      .locator('input[type=file]')
      .setInputFiles({ name: '勘测草图.png', mimeType: 'image/png', buffer: sketch() })
    await desk(page).waitFor()
    await mapAtRest(page)

    // In the picture first, then on the map: drawn to the end of the ridge, some metres away.
    await clickPicture(page, [0.5, 0.5])
    await status(page, '图片上已点好')
    const [x, y] = await pageOfPosition(page, [WEST + 0.00002, NORTH - 0.00002])
    await page.mouse.click(x, y)
    await rows(page).nth(0).waitFor()
    expect(await rows(page).nth(0).textContent()).toContain('石壁岭')

    await desk(page).getByText('键入一点').click()
    await typePoint(page, [800, 0])
    await typePoint(page, [0, 600])
    await typePoint(page, [800, 600])
    await rows(page).nth(3).waitFor()
    await mapHasLayer(page, 'scan-1')
    await mapAtRest(page)
    await status(page, /残差中误差/u)
    await status(page, /留一误差 [\d.]+ 米/u)

    await desk(page).getByLabel('对图人姓名').fill(OFFICER)
    await desk(page).getByLabel('理由').fill('四角')
    await desk(page).getByRole('button', { name: '存下' }).click()
    await status(page, '已保存。')
    const stored = await scanOf(page)
    expect(stored.state.controlPoints).toHaveLength(4)
    expect(stored.state.controlPoints[0]!.placeId).toBe('ridge')
    expect(stored.report!.rootMeanSquareMetres).toBeLessThan(1)

    // Fully shown, the sheet is its own colour; with the divider at its left end nothing of it is.
    await desk(page).getByLabel('不透明度').fill('100')
    await mapAtRest(page)
    const whole = await pixelsNear(page, GREEN)
    expect(whole).toBeGreaterThan(1000)
    await desk(page).getByLabel('左右对比').check()
    const divider = page.getByRole('slider', { name: /分界/u })
    await divider.press('Home')
    await expect.poll(() => pixelsNear(page, GREEN)).toBe(0)
    await divider.press('End')
    await expect.poll(() => pixelsNear(page, GREEN)).toBe(whole)
    await desk(page).getByLabel('左右对比').uncheck()
    await desk(page).getByLabel('显示在地图下').uncheck()
    await expect.poll(() => pixelsNear(page, GREEN)).toBe(0)

    await page.reload()
    await openPanel(page)
    await page.getByLabel('在地图下显示：勘测草图').check()
    await mapHasLayer(page, 'scan-1')
    expect(faults).toEqual([])
    await page.close()
  })

  it('says which point the others contradict; steps back and forward; an earlier version stands again', async () => {
    const { page } = await visit(OWN.officerPath)
    await openPanel(page)
    await page.getByRole('button', { name: '打开：勘测草图' }).click()
    await rows(page).nth(3).waitFor()
    await desk(page).getByText('键入一点').click()
    await typePoint(page, [400, 300])
    await desk(page).getByLabel('像素：右，下').fill('500, 100')
    await desk(page)
      .getByLabel('坐标', { exact: true })
      .fill(groundOf([300, 300]).join(', '))
    await page.keyboard.press('Enter')
    await desk(page).locator('[data-warning="outlier"]').getByText('第 6 号点与其余各点不合').waitFor()
    await desk(page).getByRole('button', { name: '退一步' }).click()
    await desk(page).locator('[data-warning="outlier"]').waitFor({ state: 'detached' })
    await desk(page).getByRole('button', { name: '进一步' }).click()
    await desk(page).locator('[data-warning="outlier"]').waitFor()

    await desk(page).getByLabel('像素：右，下').fill('900, 10')
    await desk(page).getByText('不在图片上').waitFor()

    await desk(page).getByText('各版').click()
    await desk(page).getByRole('button', { name: '恢复第 1 版' }).click()
    await desk(page).getByLabel('对图人姓名').fill(OFFICER)
    await desk(page).getByRole('button', { name: '恢复第 1 版' }).click()
    await rows(page).first().waitFor({ state: 'detached' })
    expect((await scanOf(page)).state.controlPoints).toEqual([])
    await page.close()
  })

  it('that fits no map has names that lead to places, and places that lead to names, on a narrow page too', async () => {
    const { page } = await visit(OWN.officerPath, { width: 390, height: 844 })
    await openPanel(page)
    await page.getByRole('button', { name: '打开：勘测草图' }).click()
    await desk(page).getByLabel('只标名').check()
    await desk(page).locator('img').scrollIntoViewIfNeeded()
    await desk(page).getByRole('group', { name: '勘测草图' }).focus()
    await page.keyboard.press('Enter')
    await desk(page).getByLabel('图上写的名称').fill('大湾公路')
    expect(await desk(page).getByLabel('是哪一处地物').first().inputValue()).toBe('road')
    await desk(page).getByRole('button', { name: '记下这个名称' }).click()
    const name = desk(page).getByRole('button', { name: '选标名“大湾公路”' })
    expect(await name.getAttribute('aria-pressed')).toBe('true')
    await name.click()
    expect(await name.getAttribute('aria-pressed')).toBe('false')
    await page.evaluate(() => window.scrollTo(0, 0))
    const [x, y] = await pageOfPosition(page, [EAST, (SOUTH + NORTH) / 2])
    await page.mouse.click(x, y)
    await expect.poll(() => name.getAttribute('aria-pressed')).toBe('true')
    expect(await sidewaysScroll(page)).toBe(0)
    await page.close()
  })
})
