import { beforeAll, describe, expect, it } from 'vitest'

import { siteAddress, visit } from '../support/browser.ts'
import { sidewaysScroll } from './case-page.ts'
import { fetchSignedIn } from '../support/signed-in-fetch.ts'

import type { Page } from 'playwright-core'
import type { NewEntryBody } from '../../geodata/wire/procedure.ts'

/** A county of its own, so that calendars and counts are this file's. */
const COUNTY = '450695'
const DAYS_OF_YEAR = 365
const TEXT = '四至：东至大湾公路，南至牛角冲，西至石壁岭，北至李家田埂。'

async function send(method: string, path: string, body: object, version?: number): Promise<void> {
  const headers = {
    'content-type': 'application/json',
    ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
  }
  const response = await fetchSignedIn(`${siteAddress()}${path}`, { method, headers, body: JSON.stringify(body) })
  expect(response.ok, await response.text()).toBe(true)
}
const dayAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)

async function bring(
  key: string,
  title: string,
  entries: readonly (readonly [number, NewEntryBody['fact']])[],
): Promise<void> {
  await send('POST', '/api/cases', {
    countyCode: COUNTY,
    countyName: '台账县',
    key,
    title,
    importedBy: '黄调解员',
    document: { fileName: 'paper.txt', base64: Buffer.from(TEXT).toString('base64') },
    places: { type: 'FeatureCollection', features: [] },
  })
  for (const [version, [ago, fact]] of entries.entries())
    await send(
      'POST',
      `/api/cases/${COUNTY}-${key}/events`,
      { day: dayAgo(ago), fact, note: '', recordedBy: '黄调解员' },
      version,
    )
}
const land = { kind: 'basis', ground: 'land', parties: 'units' } as const
const moved = (state: 'applied' | 'accepted' | 'negotiating'): NewEntryBody['fact'] => ({
  kind: 'move',
  state,
  papers: [],
  reason: null,
})
const titles = (page: Page) => page.locator('[data-ledger] tbody a').allTextContents()

beforeAll(async () => {
  await bring('first', '甲山争议', [
    [60, land],
    [60, moved('applied')],
  ])
  await bring('second', '乙岭争议', [[3, moved('negotiating')]])
  await bring('third', '丙冲争议', [
    [2 * DAYS_OF_YEAR, land],
    [2 * DAYS_OF_YEAR, moved('accepted')],
  ])
})

describe('the ledger of cases', () => {
  it('is found from the home page, lists what is overdue first, and is filtered and sorted', async () => {
    const { page, faults } = await visit('/')
    await page.getByRole('link', { name: '案件台账' }).click()
    await page.locator('[data-ledger]').waitFor()
    await page.getByLabel('县', { exact: true }).first().selectOption('台账县')
    await page.getByText('共 3 件').waitFor()
    expect(await titles(page)).toEqual(['丙冲争议', '甲山争议', '乙岭争议'])
    await page.getByRole('button', { name: '已逾期 2 件' }).click()
    await page.getByText('共 2 件').waitFor()
    expect(await page.locator('[data-standing="overdue"]').count()).toBe(2)
    await page.getByRole('button', { name: '案件', exact: true }).click()
    await page.locator('th[aria-sort="ascending"]', { hasText: '案件' }).waitFor()
    // Whoever gets the address sees the same.
    const address = page.url()
    await page.goto(address)
    await page.getByText('共 2 件').waitFor()
    await page.getByRole('button', { name: '清除筛选' }).click()
    await page.getByLabel('查找').fill('乙岭')
    await page.getByText('共 1 件').waitFor()
    expect(await titles(page)).toEqual(['乙岭争议'])
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '导出表格（CSV）' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('ledger.csv')
    expect(faults).toEqual([])
    await page.close()
  })

  it('by keyboard, names every line of the calendar that it cannot read, and takes it when it can', async () => {
    const { page, faults } = await visit('/officer/cases')
    await page.locator('[data-ledger]').waitFor()
    const panel = page.locator('[data-panel="calendar"]')
    await panel.locator('summary').focus()
    await page.keyboard.press('Enter')
    await panel.getByLabel('县', { exact: true }).selectOption('台账县')
    const year = new Date().getFullYear()
    const days = panel.getByLabel('节假日（休）和调休上班日（班）')
    await panel.getByText('这一年还没有录入。').waitFor()
    await days.fill(`${year}-10-01 至 ${year}-10-07 休\n国庆`)
    await panel.getByLabel('由谁录入').fill('黄调解员')
    await page.keyboard.press('Enter')
    await panel.getByText('第 2 行“国庆”').waitFor()
    await days.fill(`${year}-10-01 至 ${year}-10-07 休\n${year}-10-10 班`)
    await panel.getByRole('button', { name: '保存日历' }).press('Enter')
    await panel.getByText('已保存，本县各案的期限已按新日历计算。').waitFor()
    await panel.getByText('黄调解员于').waitFor()
    expect(faults).toEqual([])
    await page.close()
  })

  it('on a phone nothing runs off the side, and a case opens', async () => {
    const { page, faults } = await visit(`/officer/cases?county=${COUNTY}`, { width: 360, height: 780 })
    await page.locator('[data-ledger]').waitFor()
    expect(await sidewaysScroll(page)).toBe(0)
    await page.getByRole('link', { name: '乙岭争议' }).click()
    await page.getByRole('heading', { name: '乙岭争议' }).waitFor()
    expect(faults).toEqual([])
    await page.close()
  })
})
