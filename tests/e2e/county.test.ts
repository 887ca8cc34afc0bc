import { readFile } from 'node:fs/promises'

import { expect, it } from 'vitest'

import { visit } from '../support/browser.ts'
import { CROSSING, smallCountyTable, TWICE_THERE } from '../support/small-county.ts'
import { sidewaysScroll } from './case-page.ts'

import type { FeatureCollection } from 'geojson'
import type { Map as MapLibreMap } from 'maplibre-gl'
import type { Page } from 'playwright-core'

type WindowWithMap = Window & { sizhiMap?: MapLibreMap }
type PreviewSource = { readonly serialize: () => { readonly data: FeatureCollection } }

const COUNTY_PATH = '/officer/counties/450699'
const OFFICER = '黄调解员'

const table = (page: Page) => page.locator('[data-overlap-table]')
const giveFile = (page: Page) =>
  page.locator('input[type=file]').setInputFiles({
    name: 'claims.tsv',
    mimeType: 'text/tab-separated-values',
    buffer: Buffer.from(smallCountyTable()),
  })

/** How many parcels of the file the map shows before they are stored. */
const previewed = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      ((window as WindowWithMap).sizhiMap!.getSource('file-preview') as unknown as PreviewSource).serialize().data
        .features.length,
  )

const zoomOf = (page: Page): Promise<number> =>
  page.evaluate(() => (window as WindowWithMap).sizhiMap?.getZoom() ?? Number.NaN)

/** Numbers that the map has found room for. */
const numbersDrawn = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    (window as WindowWithMap)
      .sizhiMap!.queryRenderedFeatures({ layers: ['county-numbers-claim'] })
      .map(({ properties }) => String(properties['number'])),
  )

async function bringIn(page: Page): Promise<void> {
  await page.getByText('本县还没有宗地。').waitFor()
  await giveFile(page)
  await page.getByText('EPSG:4490，读到 38 行，能用 37 宗').waitFor()
  await page.getByText('1 行不能用').waitFor()
  expect(await previewed(page)).toBe(37)
  await page.getByRole('button', { name: '带入 37 宗' }).click()
  await page.getByText('请先写下您的姓名。').waitFor()
  await page.getByLabel('姓名').fill(OFFICER)
  await page.getByLabel('县（市、区）名称').fill('示例县')
  await page.getByRole('button', { name: '带入 37 宗' }).click()
  await page.getByText('已存入。下面是这个文件的报告。').waitFor()
}

it('an officer brings in a file, finds all overlaps, opens and exports them, and takes the file back', async () => {
  const { page, faults } = await visit(COUNTY_PATH)
  await bringIn(page)
  const given = page.locator('[data-import="claims.tsv"]')
  expect(await given.textContent()).toContain('读到 38 行，现有 37 宗')
  await given.getByText('1 行没有用上').click()
  expect(await given.textContent()).toContain('38')

  await page.getByText('还没有查找过重叠。').waitFor()
  await page.getByRole('button', { name: '开始查找' }).click()
  await page.locator('[data-search-figures]').waitFor()
  expect(await page.locator('[data-search-figures]').textContent()).toContain('2 对')
  await table(page).waitFor()
  expect(await table(page).locator('tbody tr').count()).toBe(2)

  // Of two on the same ground neither is the one without a number.
  await table(page)
    .getByRole('button', { name: `打开 ${TWICE_THERE[0]} 与 ${TWICE_THERE[1]} 的重叠` })
    .press('Enter')
  // What is open is named once, in its own colour: of what is in sight only its neighbour is left to this layer.
  await expect.poll(() => numbersDrawn(page)).toEqual(['450699-035'])
  await page.getByRole('button', { name: '关上' }).press('Enter')
  await expect.poll(() => numbersDrawn(page)).toEqual(expect.arrayContaining([...TWICE_THERE]))

  await page.getByLabel('相同', { exact: true }).uncheck()
  await page.getByText('第 1–1 处，共 1 处').waitFor()
  const opener = table(page).getByRole('button', { name: `打开 ${CROSSING[0]} 与 ${CROSSING[1]} 的重叠` })
  await opener.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '一处重叠：交叉' }).waitFor()
  for (const number of CROSSING) await page.locator(`[data-parcel="${number}"]`).waitFor()
  // A quarter of the first lies in the second, which is a quarter wider.
  expect(await page.locator(`[data-parcel="${CROSSING[0]}"]`).textContent()).toContain('25%')
  expect(await page.locator(`[data-parcel="${CROSSING[1]}"]`).textContent()).toContain('20%')
  expect(new URL(page.url()).search).toMatch(/^\?overlap=\d+-\d+$/u)

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '表格（CSV）' }).click(),
  ])
  const exported = await readFile(await file.path(), 'utf8')
  for (const number of CROSSING) expect(exported).toContain(number)
  expect(exported.trim().split('\n').length).toBe(2)

  // Whoever gets the address sees the same overlap.
  await page.reload()
  await page.getByRole('heading', { name: '一处重叠：交叉' }).waitFor()
  await page.locator('.maplibregl-canvas').focus()
  await page.keyboard.press('+')
  await expect.poll(() => new URL(page.url()).searchParams.get('map')).toMatch(/^\d+\.\d\d\/-?\d+/u)
  const asked = page.url()
  const zoom = await zoomOf(page)
  await page.reload()
  await page.getByRole('heading', { name: '一处重叠：交叉' }).waitFor()
  await expect.poll(() => zoomOf(page)).toBeCloseTo(zoom, 2)
  expect(page.url()).toBe(asked)
  await page.setViewportSize({ width: 360, height: 800 })
  expect(await sidewaysScroll(page)).toBe(0)

  await page.locator('[data-panel="files"] summary').first().click()
  await given.getByRole('button', { name: '撤回这个文件' }).click()
  await given.getByRole('button', { name: '确定撤回' }).click()
  await given.getByText('请写明撤回的理由。').waitFor()
  await given.getByLabel('撤回的理由').fill('拿错了文件')
  await given.getByRole('button', { name: '确定撤回' }).click()
  await given.getByText(`${OFFICER} 于`).last().waitFor()
  await given.getByText('拿错了文件').waitFor()
  await page.getByText('本县还没有宗地。').waitFor()
  // The county was not there when the page first asked for it and its overlaps, and the browser complains of that.
  expect(faults.filter((fault) => !fault.includes('404'))).toEqual([])
  await page.close()
})
