import { beforeAll, describe, expect, it } from 'vitest'

import { visit } from '../support/browser.ts'
import { caseOf, sidewaysScroll } from './case-page.ts'
import { bringDemonstration, changeCase } from './own-case.ts'

const OWN = caseOf('working-together')
const PLACE = {
  kind: 'tree',
  names: [{ name: '四棵松', source: '现场' }],
  geometry: { type: 'Point', coordinates: [107.9, 22.1] },
  method: 'drawn-by-hand',
  accuracyMetres: null,
  illustrative: true,
}
const somebodyElseEntersPlace = () =>
  changeCase(OWN, 'places', { placeId: null, place: PLACE, changedBy: '韦调解员', reason: '' })

beforeAll(() => bringDemonstration(OWN))

describe('two people who have one case open', () => {
  it('see each other, and that one has left', async () => {
    const { page: officer, faults } = await visit(OWN.officerPath)
    const { page: approver } = await visit(OWN.courtPath, { as: 'approver' })
    await officer.locator('[data-present]', { hasText: '审批员' }).waitFor()
    await approver.locator('[data-present]', { hasText: '调解员' }).waitFor()
    expect(await officer.locator('[data-present]').textContent()).toContain('法庭页')
    await approver.close()
    await officer.locator('[data-present]').waitFor({ state: 'detached' })
    expect(faults).toEqual([])
    await officer.close()
  })

  it('see at once what the other changes, where they have nothing unsaved, on the officer’s page and the court’s', async () => {
    const { page: officer } = await visit(OWN.officerPath)
    const { page: court } = await visit(OWN.courtPath, { as: 'approver', width: 390, height: 844 })
    await officer.locator('[data-present]').waitFor()
    await somebodyElseEntersPlace()
    for (const page of [officer, court]) {
      await page.locator('[data-taken]', { hasText: '韦调解员' }).waitFor()
      expect(await page.locator('[data-taken]').textContent()).toContain('地名和位置')
      expect(await sidewaysScroll(page)).toBe(0)
    }
    await officer.close()
    await court.close()
  })

  it('keep what they have not saved, are told who changed what, and take it up when they choose', async () => {
    const { page } = await visit(OWN.officerPath)
    await page.locator('[data-row="0#0"]').click()
    await page.getByRole('button', { name: '手工改这一圈界线' }).click()
    await page.getByLabel('改的理由').fill('现场踏勘')
    const { version } = await somebodyElseEntersPlace()
    await page.locator('[data-waiting]', { hasText: '韦调解员' }).waitFor()
    expect(await page.locator('[data-waiting]').textContent()).toContain('您没存的内容都还在')
    await page.getByRole('button', { name: '现在更新本页' }).click()
    await page.locator('[data-waiting]').waitFor({ state: 'detached' })
    expect(await page.getByLabel('改的理由').inputValue()).toBe('现场踏勘')
    expect(version).toBeGreaterThan(1)
    await page.close()
  })

  it('are told when the network is away, and what was missed once it is back', async () => {
    const { page } = await visit(OWN.officerPath)
    await page.locator('[data-row="0#0"]').waitFor()
    await page.context().setOffline(true)
    await page.locator('[data-away]').waitFor()
    await somebodyElseEntersPlace()
    await page.context().setOffline(false)
    await page.locator('[data-taken]', { hasText: '离线期间' }).waitFor()
    await page.close()
  })
})
