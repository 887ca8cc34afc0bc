import { beforeAll, describe, expect, it } from 'vitest'

import { gaussKruger } from '../../geodata/crs/gauss-kruger.ts'
import { visit } from '../support/browser.ts'
import { TONGLUO_FEATURES, TONGLUO_TEXT } from '../support/cases/tongluo-hill.ts'
import { drawingOf, textOf } from '../support/drawings.ts'
import { gbk } from '../support/gbk.ts'
import { caseOf, mapAtRest, sidewaysScroll } from './case-page.ts'
import { bringCase } from './own-case.ts'

import type { Map as MapLibreMap } from 'maplibre-gl'
import type { Page } from 'playwright-core'

type WindowWithMap = Window & { sizhiMap?: MapLibreMap }

const OWN = caseOf('tongluo-places')
const panel = (page: Page) => page.locator('[data-panel="places"]')
const former = (page: Page) => page.locator('[data-former]')

const labelsIn = (page: Page, source: string): Promise<string[]> =>
  page.evaluate((id) => {
    const found = (window as WindowWithMap).sizhiMap!.querySourceFeatures(id)
    return [...new Set(found.map(({ properties }) => String(properties['name'])))]
  }, source)

beforeAll(() => bringCase(OWN, { title: '铜锣岭', text: TONGLUO_TEXT, features: [...TONGLUO_FEATURES] }))

describe('a place that the sides call differently', () => {
  it('bears both names on the map, and its card lists name, party, era and source, by keyboard and on a phone', async () => {
    const { page, faults } = await visit(OWN.officerPath, { width: 360, height: 740 })
    await mapAtRest(page)
    expect(await labelsIn(page, 'places')).toContain('A 那料田 / B 那寮田')
    await panel(page).locator('> summary').click()
    const row = panel(page).locator('[data-place="field"]')
    await row.getByRole('button', { name: '在图上看' }).focus()
    await page.keyboard.press('Enter')
    const rows = await page.locator('[data-place-card] tbody tr').allTextContents()
    expect(rows.map((text) => text.replace(/\s+/gu, ' ').trim())).toEqual([
      expect.stringMatching(/那料田.*A 上湾组.*1962年.*山林清册/u),
      expect.stringMatching(/那寮田.*B 下湾组.*1981年.*审批表/u),
    ])
    expect(await sidewaysScroll(page)).toBe(0)
    expect(faults).toEqual([])
    await page.close()
  })
})

describe('the former course of a road', () => {
  it('is on the map only while a paper of its time is looked at, or when the legend’s switch is on', async () => {
    const { page, faults } = await visit(OWN.officerPath)
    await mapAtRest(page)
    expect(await labelsIn(page, 'former-places')).toEqual([])
    const ofRoad = page.locator('.clause', { hasText: '北以大湾公路为界' })
    await ofRoad.nth(1).click()
    await expect.poll(() => labelsIn(page, 'former-places')).toEqual(['大湾公路 1958–1975年'])
    await page.getByText('文字写于1962年3月，取当时的走向（1958–1975年），不取另一走向（1975年起）').waitFor()
    await ofRoad.nth(2).click()
    await expect.poll(() => labelsIn(page, 'former-places')).toEqual([])
    await former(page).getByRole('checkbox').check()
    await expect.poll(() => labelsIn(page, 'former-places')).toEqual(['大湾公路 1958–1975年'])
    expect(await labelsIn(page, 'places')).toContain('大湾公路 1975年起')
    expect(faults).toEqual([])
    await page.close()
  })
})

describe('bands of accuracy', () => {
  it('are drawn around every line of places with a stated accuracy, and the legend says what they mean', async () => {
    const { page, faults } = await visit(OWN.officerPath)
    await mapAtRest(page)
    await page.getByLabel('显示精度带').check()
    await page.getByText('色带：界线可能所在，两侧各 2 倍中误差').waitFor()
    const drawn = () =>
      page.evaluate(() =>
        (window as WindowWithMap)
          .sizhiMap!.querySourceFeatures('bands')
          .map(({ properties }) => String(properties['colour'])),
      )
    await expect.poll(async () => new Set(await drawn()).size).toBeGreaterThanOrEqual(3)
    expect(faults).toEqual([])
    await page.close()
  })
})

describe('a drawing of CASS', () => {
  it('is looked at on the map and in a table, by keyboard, and stored only when its system is named', async () => {
    const { page, faults } = await visit(OWN.officerPath)
    await mapAtRest(page)
    await panel(page).locator('> summary').click()
    await panel(page).getByText('从文件导入地名').click()
    const road = TONGLUO_FEATURES.map(({ geometry }) => geometry).find((geometry) => geometry.type === 'LineString')
    const [east, north] = gaussKruger(108).toPlane(road!.coordinates[0]!)
    await panel(page)
      .locator('input[type=file]')
      .setInputFiles({
        name: '铜锣岭.dxf',
        mimeType: 'image/vnd.dxf',
        buffer: Buffer.from(gbk(drawingOf(textOf('ZJ', '四棵松', [east, north])))),
      })
    await panel(page).getByText('横坐标没有带号').waitFor()
    const table = panel(page).getByRole('table', { name: '前几行' })
    expect(await table.getByRole('row').last().textContent()).toContain('四棵松')
    await panel(page).getByLabel('坐标系', { exact: true }).selectOption('GCJ-02')
    await panel(page).getByText('加过偏移的（GCJ-02）').waitFor()
    await panel(page).getByLabel('坐标系', { exact: true }).selectOption('EPSG:4545')
    await page.getByText('预览：文件里的图形，还没有存').waitFor()
    await expect.poll(() => labelsIn(page, 'file-preview')).toEqual(['四棵松'])
    await page.setViewportSize({ width: 360, height: 740 })
    expect(await sidewaysScroll(page)).toBe(0)
    await panel(page).getByLabel('由谁导入').fill('黄调解员')
    await panel(page).getByRole('button', { name: '存入 1 处' }).press('Enter')
    await panel(page).getByText('已存入 1 处').waitFor()
    await expect.poll(() => labelsIn(page, 'file-preview')).toEqual([])
    // What is refused is answered with 422, and the browser complains of that.
    expect(faults.filter((fault) => !fault.includes('422'))).toEqual([])
    await page.close()
  })
})
