import { beforeAll, describe, expect, it } from 'vitest'

import { visit } from '../support/browser.ts'
import { BOX, featuresOf, TEXT } from '../support/cases/crossing-villages.ts'
import { along } from '../support/cases/named-lines.ts'
import { caseOf, mapAtRest, selectedSegments, sidewaysScroll } from './case-page.ts'
import { bringCase, changeCase } from './own-case.ts'

import type { Page } from 'playwright-core'

const OWN = caseOf('overlaps')
const REASON = '现场核实，公路偏西'
const table = (page: Page) => page.locator('[data-overlaps]')

beforeAll(async () => {
  const { places } = await bringCase(OWN, { title: '重叠记录案', text: TEXT, features: featuresOf() })
  const { id: placeId, ...road } = places.find(({ id }) => id === 'road')!
  const geometry = { type: 'LineString', coordinates: along(BOX, 108.0022) }
  await changeCase(OWN, 'places', { placeId, place: { ...road, geometry }, changedBy: '黄调解员', reason: REASON })
})

describe('the record of an overlap', () => {
  it('tells the court whether it stands, between which areas, from which paper, and what it was before', async () => {
    const { page, faults } = await visit(OWN.courtPath, { width: 1440, height: 900 })
    await mapAtRest(page)
    const row = table(page).locator('tbody tr').first()
    await row.getByText('站得住').waitFor()
    expect((await row.textContent())!.replace(/\s+/gu, ' ')).toMatch(/确定 [\d.]+ 亩.*可能 [\d.]+ 亩/u)
    await row.getByText('以前的记录（1）').press('Enter')
    await row.getByText(`黄调解员`).waitFor()
    await row.getByText(REASON).waitFor()
    await row.getByRole('button', { name: '在图上看' }).press('Enter')
    await table(page).getByText('图上斜线是以前的记录').waitFor()
    await table(page).getByRole('button', { name: '看全部重叠' }).press('Enter')
    expect(await table(page).getByText('图上斜线是以前的记录').count()).toBe(0)
    await row.getByRole('button', { name: /山界林权证/u }).click()
    await expect.poll(async () => (await selectedSegments(page)).length).toBeGreaterThan(0)
    expect(faults).toEqual([])
    await page.close()
  })

  it('is the same for the officer, by keyboard and on a phone', async () => {
    const { page, faults } = await visit(OWN.officerPath, { width: 360, height: 740 })
    await mapAtRest(page)
    await page.locator('[data-panel="overlaps"] > summary').press('Enter')
    await table(page).getByText('站得住').waitFor()
    await table(page)
      .getByRole('button', { name: /A 方主张 × B 方主张/u })
      .press('Enter')
    await table(page).getByText('图上只画选中的这一处重叠').waitFor()
    expect(await sidewaysScroll(page)).toBe(0)
    expect(faults).toEqual([])
    await page.close()
  })
})
