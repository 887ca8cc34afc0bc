import { beforeAll, describe, expect, it } from 'vitest'

import { visit } from '../support/browser.ts'
import { caseOf, caseView, mapAtRest, sidewaysScroll } from './case-page.ts'
import { bringCase } from './own-case.ts'

import type { Page } from 'playwright-core'

const SURVEYOR = '黄测量员'
const OWN = caseOf('measured-hill')
const TEXT = '四至:东至大湾公路,南至牛角冲,西至石壁岭,北至李家山。'

/** EPSG:4524, checked: 107.98 E, 22.15 N lies at X 2450410.3065, Y 36497936.9359. */
const TABLE = [
  '界址点成果表',
  '点号\tX(m)\tY(m)',
  'J1\t2450410.3065\t36497936.9359',
  'J2\t2450410.3065\t36498036.9359',
  'J3\t2450310.3065\t36498036.9359',
  'J4\t2450310.3065\t36497936.9359',
  'J1\t2450410.3065\t36497936.9359',
].join('\n')

const FEATURES = [
  {
    type: 'Feature',
    id: 'road',
    geometry: {
      type: 'LineString',
      coordinates: [
        [107.981, 22.148],
        [107.981, 22.151],
      ],
    },
    properties: {
      kind: 'road',
      names: [{ name: '大湾公路', source: '现场' }],
      accuracyMetres: 5,
      illustrative: false,
    },
  },
]

const fields = (page: Page) => page.getByRole('form', { name: '这一处地物' })

async function beginPlace(page: Page): Promise<void> {
  await mapAtRest(page)
  await page.locator('[data-panel="places"] > summary').click()
  await page.getByRole('button', { name: '画一处新地物' }).click()
  await page.locator('button:enabled', { hasText: '在图中心加一点' }).waitFor()
}

async function save(page: Page, name: string): Promise<void> {
  await fields(page).getByLabel('名称').fill(name)
  await fields(page).getByLabel('画图人姓名').fill(SURVEYOR)
  await fields(page).getByRole('button', { name: /存/u }).click()
  await page.locator('[data-last-change]').getByText('已存，图已重画。').waitFor()
}

beforeAll(() => bringCase(OWN, { title: '李家山', text: TEXT, features: FEATURES }))

describe('a table of measured points', () => {
  it('becomes an area with its accuracy once its system and accuracy are said', async () => {
    const { page, faults } = await visit(OWN.officerPath, { width: 1440, height: 900 })
    await beginPlace(page)
    const entry = page.locator('[data-survey="table"]')
    await entry.locator('summary').first().click()
    await entry.getByLabel('界址点表').fill(TABLE)
    await entry.getByText('第 7 行与首点相同，是闭合行，不另算一点。').waitFor()
    await entry.getByText('第 1 行：界址点成果表').waitFor()
    await entry.getByText(/15\.0 亩/u).waitFor()
    const use = entry.getByRole('button', { name: '把 4 点加到图上' })
    expect(await use.isDisabled()).toBe(true)
    await entry.getByLabel('坐标系').selectOption({ label: '西安80 或北京54' })
    await entry.getByText('这里不作换算').waitFor()
    await entry.getByLabel('点位中误差').fill('0.1')
    expect(await use.isDisabled()).toBe(true)
    await entry.getByLabel('坐标系').selectOption({ label: 'CGCS2000（2000 国家大地坐标系）' })
    await use.click()
    await page.getByText(/4 点 · 周长 400 米/u).waitFor()
    expect(await fields(page).getByLabel('怎样得来').inputValue()).toBe('measured')
    expect(await fields(page).getByLabel('精度').inputValue()).toBe('0.1')
    await save(page, '实测地')
    const place = (await caseView(page, OWN.id)).places.find(({ names }) => names[0]?.name === '实测地')!
    expect(place).toMatchObject({ method: 'measured', accuracyMetres: 0.1, illustrative: false })
    const [ring] = place.geometry.coordinates as [number, number][][]
    expect(ring![0]![0]).toBeCloseTo(107.98, 7)
    expect(ring![0]![1]).toBeCloseTo(22.15, 7)
    expect(faults).toEqual([])
    await page.close()
  })

  it('of several zones is refused with the rows of each, and nothing is drawn', async () => {
    const { page } = await visit(OWN.officerPath, { width: 390, height: 844 })
    await beginPlace(page)
    const entry = page.locator('[data-survey="table"]')
    await entry.locator('summary').first().click()
    await entry
      .getByLabel('界址点表')
      .fill('J1 2450410.31 36497936.94\nJ2 2450410.31 36498036.94\nJ3 2450310.31 18774000.00')
    await entry.getByText(/第 1、2 行是三度带第 36 带的平面坐标（先北）；第 3 行是六度带第 18 带/u).waitFor()
    expect(await entry.getByRole('button', { name: /加到图上/u }).count()).toBe(0)
    await entry.getByLabel('界址点表').fill('J1 2450410.31 497936.94\nJ2 2450410.31 498036.94\nJ3 2450310.31 498000')
    await entry.getByText('中央子午线 108°：就在本案处').click()
    expect(await entry.getByText(/中央子午线 105°：离本案 \d+ 公里/u).count()).toBe(1)
    expect(await sidewaysScroll(page)).toBe(0)
    await page.close()
  })
})

describe('a traverse', () => {
  it('is typed leg by leg without a mouse, says its misclosure at once, and shares it out', async () => {
    const { page, faults } = await visit(OWN.officerPath, { width: 1440, height: 900 })
    await beginPlace(page)
    const entry = page.locator('[data-survey="traverse"]')
    await entry.locator('summary').first().press('Enter')
    await entry.getByLabel('键入起点坐标').fill('2450410.3065, 36497936.9359')
    await entry.getByLabel('第 1 边方位').focus()
    for (const words of ['北偏东0°', '100', '', '正东', '30丈', '', '180', '100.2', '', '270°', '99.6']) {
      await page.keyboard.insertText(words)
      await page.keyboard.press('Enter')
    }
    await entry.getByText(/闭合差 0\.45 米（东 0\.40，北 -0\.20，方向 117°） · 全长 399\.80 米，1 : 894/u).waitFor()
    await entry.getByText('-0.10, +0.05').first().waitFor()
    await entry.getByLabel('闭合差怎样分配').selectOption({ label: '不分配' })
    await entry.getByText('0.00, 0.00').first().waitFor()
    await entry.getByLabel('闭合差怎样分配').selectOption({ label: '按边长（罗盘仪法）' })
    await entry.getByLabel('点位中误差').fill('0.5')
    await entry.getByRole('button', { name: '把 4 点加到图上' }).press('Enter')
    await page.getByText(/4 点 · 周长 400 米/u).waitFor()
    expect(await fields(page).getByLabel('理由').inputValue()).toBe('导线，4 边，闭合差 0.45 m')
    await save(page, '导线地')
    const place = (await caseView(page, OWN.id)).places.find(({ names }) => names[0]?.name === '导线地')!
    expect(place).toMatchObject({ method: 'measured', accuracyMetres: 0.5 })
    expect(place.geometry.type).toBe('Polygon')
    expect(faults).toEqual([])
    await page.close()
  })
})
