import { expect, it } from 'vitest'

import { becomes, siteAddress, visit } from '../support/browser.ts'
import { box, table } from '../support/county-client.ts'
import { caseView, mapAtRest, mapHasLayer, sidewaysScroll } from './case-page.ts'
import { openFolded } from './folded-panel.ts'
import { fetchSignedIn } from '../support/signed-in-fetch.ts'

import type { Page } from 'playwright-core'

const CODE = '450697'
const OFFICER = '黄调解员'
const SIDE = 8
const ROWS = 6

/** Squares of about 64 ha in six rows; the second reaches a quarter into the first, the others only touch. */
function countyTable(): string {
  const squares = Array.from({ length: ROWS * ROWS }, (_, index) => {
    const [west, south] = [(index % ROWS) * SIDE, Math.floor(index / ROWS) * SIDE]
    return [`${CODE}-${index + 1}`, box(west - (index === 1 ? 2 : 0), south, west + SIDE, south + SIDE)] as const
  })
  return table(Object.fromEntries(squares))
}

const TILE_ZOOM = 16
/** The tile at so many steps from the corner of the county, by web mercator. */
function tileAt(east: number, north: number): string {
  const [longitude = NaN, latitude = NaN] = box(east, north, east, north)[0]!
  const across = 2 ** TILE_ZOOM
  const radians = (latitude * Math.PI) / 180
  const x = Math.floor(((longitude + 180) / 360) * across)
  const y = Math.floor(((1 - Math.log(Math.tan(radians) + 1 / Math.cos(radians)) / Math.PI) / 2) * across)
  return `/api/tiles/officer/claims/${TILE_ZOOM}/${x}/${y}.mvt?county=${CODE}`
}

async function tile(path: string): Promise<{ etag: string | null; bytes: string }> {
  const response = await fetchSignedIn(`${siteAddress()}${path}`)
  expect(response.ok, path).toBe(true)
  return { etag: response.headers.get('etag'), bytes: Buffer.from(await response.arrayBuffer()).toString('base64') }
}

const panel = (page: Page, name: string) => page.locator(`[data-panel="${name}"]`)

async function bringIn(page: Page): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({
    name: 'claims.tsv',
    mimeType: 'text/tab-separated-values',
    buffer: Buffer.from(countyTable()),
  })
  await page.getByLabel('姓名').fill(OFFICER)
  await page.getByLabel('县（市、区）名称').fill('示例县')
  await page.getByRole('button', { name: /^带入 \d+ 宗/u }).click()
  await page.getByText('已存入。下面是这个文件的报告。').waitFor()
  await page.getByRole('button', { name: '开始查找' }).click()
  await page.locator('[data-overlap-table]').waitFor()
}

it('an officer opens a pair of the county, begins a case, compares three lines, takes one and seals it; the neighbours’ tiles stay', async () => {
  const { page, faults } = await visit(`/officer/counties/${CODE}`)
  await bringIn(page)
  // The pair ends at two sides from the corner; the tile that begins next to it holds the neighbour alone.
  const besideThePair = tileAt(2 * SIDE + 3, 4)
  const before = await tile(besideThePair)

  await page.getByRole('button', { name: `打开 ${CODE}-1 与 ${CODE}-2 的重叠` }).press('Enter')
  await page.getByRole('button', { name: '由这两宗立案' }).press('Enter')
  const form = page.getByRole('form', { name: '由这两宗立案' })
  await form.getByLabel('经办人').fill('')
  await form.getByRole('button', { name: '立案', exact: true }).click()
  await form.getByText('请先写下经办人。').waitFor()
  await form.getByLabel('经办人').fill(OFFICER)
  await page.setViewportSize({ width: 360, height: 800 })
  expect(await sidewaysScroll(page)).toBe(0)
  await page.setViewportSize({ width: 1440, height: 900 })
  await form.getByLabel('经办人').press('Enter')
  await page.waitForURL(/\/officer\/cases\//u)
  const id = decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1)!)
  await mapAtRest(page)
  await page.getByText('县图层摘录。本件由四至程序').waitFor()
  await page.locator('[data-begun-from]').getByText(`${CODE}-2`).waitFor()

  await panel(page, 'divisions').locator('> summary').press('Enter')
  const proposals = panel(page, 'divisions').locator('[data-division]')
  await proposals.nth(2).waitFor()
  const chosen = panel(page, 'divisions').locator('[data-division="equal-area 90 "]')
  await chosen.getByRole('button', { name: /在图上看/u }).press('Enter')

  const sealing = panel(page, 'sealing')
  await sealing.locator('> summary').press('Enter')
  const ruling = sealing.locator('[data-ruling-words]')
  await ruling.getByRole('button', { name: '照此拟出文字' }).click()
  await ruling.getByText('请给两侧都选好方向和归谁。').waitFor()
  const winners = ruling.getByLabel('归', { exact: true })
  await winners.first().selectOption('A')
  await winners.last().selectOption('B')
  await ruling.getByRole('button', { name: '照此拟出文字' }).click()
  expect(await ruling.getByLabel('裁定的文字（可以改）').inputValue()).toMatch(/^以分界线为界，.*甲方.*乙方/u)
  await ruling.getByLabel('拟写人').fill(OFFICER)
  await ruling.getByRole('button', { name: '存下裁定的文字' }).click()
  await ruling.waitFor({ state: 'detached' })

  await chosen.getByRole('button', { name: /细节/u }).press('Enter')
  await chosen.getByRole('button', { name: '拿到手上，作裁定界线' }).press('Enter')
  await mapHasLayer(page, 'fabric-lines')
  await page.getByLabel('画图人姓名').fill(OFFICER)
  await page.getByLabel('改的理由').fill('双方同意平分')
  await page.getByRole('button', { name: /存成新的一版|仍然存/u }).click()
  await page.getByText('已存成新的一版').waitFor()
  const { ruling: ruled, outlines } = await caseView(page, id)
  const whole = outlines.find(({ role }) => role === 'extent')!.areas!.planarSquareMetres
  for (const { areas } of ruled!.awards) expect(areas!.planarSquareMetres / whole).toBeCloseTo(0.5, 4)

  await sealing.getByText('请审批人登录，核对以后封存').waitFor()
  await becomes(page, 'approver')
  await page.reload()
  await openFolded(page, 'sealing')
  await sealing.getByRole('button', { name: '封存', exact: true }).waitFor()
  for (const reason of await sealing.getByLabel('可以这样封存的理由').all()) await reason.fill('已当面核对')
  await sealing.getByLabel('由谁封存').fill(OFFICER)
  await sealing.getByRole('button', { name: '封存', exact: true }).click()
  await sealing.getByText('本案已封存，不再收任何改动。').waitFor()

  expect(await tile(besideThePair)).toEqual(before)

  await page.getByRole('link', { name: '看县图层里的这两宗' }).click()
  await page.locator('[data-pair-case]').getByRole('link', { name: id }).waitFor()
  expect(faults.filter((fault) => !fault.includes('404'))).toEqual([])
  await page.close()
})
