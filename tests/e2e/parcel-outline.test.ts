import { beforeAll, expect, it, vi } from 'vitest'

import { siteAddress, visit } from '../support/browser.ts'
import { box } from '../support/county-client.ts'
import { CROSSING, smallCountyTable } from '../support/small-county.ts'
import { pageOfPosition, sidewaysScroll } from './case-page.ts'
import { fetchSignedIn } from '../support/signed-in-fetch.ts'

import type { Map as MapLibreMap } from 'maplibre-gl'
import type { Page } from 'playwright-core'

const CODE = '450698'
const OFFICER = '黄调解员'

async function sent<Data>(path: string, request: RequestInit = {}): Promise<Data> {
  const response = await fetchSignedIn(`${siteAddress()}/api/counties/${CODE}${path}`, request)
  const text = await response.text()
  expect(response.ok, `${path}: ${text}`).toBe(true)
  return (JSON.parse(text) as { data: Data }).data
}

const json = (method: string, body: object, headers: Record<string, string> = {}): RequestInit => ({
  method,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
})

beforeAll(async () => {
  const query = new URLSearchParams({
    layer: 'claim',
    fileName: 'claims.tsv',
    importedBy: OFFICER,
    countyName: '示例县',
  })
  await sent(`/imports?${query.toString()}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: smallCountyTable(),
  })
  const { id } = await sent<{ id: string }>('/searches', json('POST', { startedBy: OFFICER }))
  await vi.waitUntil(async () => (await sent<{ state: string }>(`/searches/${id}`)).state === 'done', 20_000)
})

const panel = (page: Page) => page.locator('[data-parcel-edit]')

/** The second parcel reaches a quarter into the first: its two western corners go back to the edge. */
async function drawBack(page: Page): Promise<void> {
  await panel(page).getByText('各点坐标').click()
  for (const [vertex, south] of [
    [1, 0],
    [4, 4],
  ] as const) {
    const [longitude, latitude] = box(4, south, 4, south)[0]!
    await panel(page)
      .getByRole('button', { name: `选第 ${vertex} 点` })
      .click()
    await panel(page).getByLabel('键入坐标').fill(`${longitude}, ${latitude}`)
    await panel(page)
      .getByRole('button', { name: /移到这里/u })
      .click()
  }
}

it('an officer changes the outline of a parcel, sees its overlaps before and after, and finds the former outline', async () => {
  const { page, faults } = await visit(`/officer/counties/${CODE}`)
  await page.getByRole('button', { name: `打开 ${CROSSING[0]} 与 ${CROSSING[1]} 的重叠` }).click()
  const parcel = page.locator(`[data-parcel="${CROSSING[1]}"]`)
  await parcel.getByRole('button', { name: '改这宗的界线' }).click()
  await panel(page).waitFor()
  const compared = panel(page).locator('[data-overlaps-compared] tbody tr')
  expect(await compared.count()).toBe(1)
  expect(await compared.first().textContent()).toContain(CROSSING[0])
  await drawBack(page)
  await expect.poll(() => compared.first().locator('td').last().textContent()).toBe('无')

  await panel(page).getByRole('button', { name: '退一步' }).click()
  await expect.poll(() => compared.first().locator('td').last().textContent()).not.toBe('无')
  await panel(page).getByRole('button', { name: '进一步' }).click()

  await panel(page).getByLabel('改的人').fill('')
  await panel(page).getByRole('button', { name: '存下这条界线' }).click()
  await panel(page).getByText('请先写下姓名，画的还在。').waitFor()
  await panel(page).getByLabel('改的人').fill(OFFICER)
  await panel(page).getByRole('button', { name: '存下这条界线' }).click()
  await panel(page).getByText('请写明为什么改，画的还在。').waitFor()
  await panel(page).getByLabel('为什么改').fill('现场重新指界')

  // Somebody else is faster.
  const { second } = (
    await sent<{ rows: { first: { number: string }; second: { number: string; parcelId: number } }[] }>('/overlaps')
  ).rows.find(({ first }) => first.number === CROSSING[0])!
  const theirs = { type: 'Polygon', coordinates: [box(3.5, 0, 8, 4)] }
  await sent(
    `/parcels/${second.parcelId}/geometry`,
    json('PUT', { geometry: theirs, changedBy: '李调解员', reason: '补测' }, { 'if-match': '"1"' }),
  )
  await panel(page).getByRole('button', { name: '存下这条界线' }).click()
  await panel(page).getByText('别人刚改过这宗').waitFor()
  expect(await compared.first().locator('td').last().textContent(), 'nothing is lost').toBe('无')
  await panel(page).getByRole('button', { name: '看过了，用我画的再存' }).click()
  await panel(page).getByText('已存，重叠已重算。').waitFor()
  expect(await compared.first().locator('td').allTextContents()).toEqual([expect.stringContaining('亩'), '无'])
  await panel(page).getByRole('button', { name: '关上' }).click()

  // The pair is gone; the parcel is opened from the map.
  await page.getByText('第 1–1 处，共 1 处').waitFor()
  await page.getByRole('button', { name: '看全县' }).click()
  const middle = box(6, 2, 6, 2)[0] as [number, number]
  await page.evaluate((at) => {
    const map = (window as Window & { sizhiMap?: MapLibreMap }).sizhiMap!
    map.jumpTo({ center: at, zoom: 14 })
    return new Promise<void>((resolve) => void map.once('idle', () => resolve()))
  }, middle)
  await page.mouse.click(...(await pageOfPosition(page, middle)))
  await parcel.waitFor()
  await parcel.getByText('历次界线（3）').click()
  const versions = parcel.locator('[data-parcel-history] li')
  await expect
    .poll(() => versions.allTextContents(), { timeout: 10_000 })
    .toEqual([
      expect.stringContaining(`${OFFICER} 于`),
      expect.stringContaining('李调解员 于'),
      expect.stringContaining('随 claims.tsv 带入'),
    ])
  expect(await versions.first().textContent()).toContain('现场重新指界')
  await versions.last().getByRole('button', { name: '看图上' }).click()
  await page.setViewportSize({ width: 360, height: 800 })
  expect(await sidewaysScroll(page)).toBe(0)
  // The overlap that is gone and the save that came too late are what the browser complains of.
  expect(faults.filter((fault) => !/404|412/u.test(fault))).toEqual([])
  await page.close()
})

it('a parcel of a case says that it is changed in its case, and that it is an illustration', async () => {
  const { page } = await visit('/officer/counties/450621')
  await page.getByLabel('姓名').last().fill(OFFICER)
  await page.getByRole('button', { name: /开始查找|重新查找/u }).click()
  await page.locator('[data-overlap-table]').waitFor({ timeout: 30_000 })
  expect(await page.locator('[data-overlap-table]').textContent()).toContain('示意')
  await page.locator('[data-overlap-table] tbody button').first().click()
  const first = page.locator('[data-parcel]').first()
  await first.waitFor()
  expect(await first.textContent()).toContain('这宗出自案件，界线在案件里改：')
  expect(await first.getByRole('link').getAttribute('href')).toContain('/officer/cases/450621-')
  expect(await first.getByText('示意', { exact: true }).count()).toBe(1)
  expect(await first.getByRole('button', { name: '改这宗的界线' }).count()).toBe(0)
  await page.close()
})
