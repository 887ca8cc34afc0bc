import { beforeAll, describe, expect, it } from 'vitest'

import { siteAddress, visit } from '../support/browser.ts'
import { readLive } from '../support/live/live-reader.ts'
import { attach, upload } from '../support/uploads.ts'
import { caseOf, caseView, sidewaysScroll } from './case-page.ts'
import { bringDemonstration, changeCase, prepareDraft } from './own-case.ts'

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

  it('see files and what is published as others leave them, though the case has no new version', async () => {
    const { page, faults } = await visit(OWN.officerPath)
    const panel = page.locator('[data-panel="publication"]')
    await panel.locator('> summary').press('Enter')
    await panel.getByLabel('审图号').waitFor()
    const files = page.locator('[data-panel="attachments"]')
    await files.locator('> summary').press('Enter')
    await files.getByLabel('由谁上传').waitFor()
    const { version } = await caseView(page, OWN.id)
    const site = { address: siteAddress(), caseId: OWN.id }
    await attach(site, await upload(site, '对方的证.txt', Buffer.from('山林清册')))
    await files.getByText('对方的证.txt').first().waitFor()
    await prepareDraft(OWN, '桂S(2026)12-777号')
    await expect.poll(() => panel.getByLabel('审图号').inputValue()).toBe('桂S(2026)12-777号')
    expect((await caseView(page, OWN.id)).version).toBe(version)
    expect(faults).toEqual([])
    await page.close()
  })

  it('are told when they have more windows open than are kept up to date, and all else works', async () => {
    const { page } = await visit('/', { as: 'auditor' })
    const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
    const address = `${siteAddress()}/api/cases/${OWN.id}`
    const windows = await Promise.all(Array.from({ length: 20 }, () => readLive(address, { cookie })))
    await page.goto(siteAddress() + OWN.courtPath)
    await page.locator('[data-crowded]').waitFor()
    expect(await page.locator('[data-away]').count()).toBe(0)
    for (const { leave } of windows) leave()
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

  it('go on hearing each other where only the wider network is away: the server stands in the same office', async () => {
    const { page } = await visit(OWN.officerPath)
    await page.locator('[data-row="0#0"]').waitFor()
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'onLine', { get: () => false })
      window.dispatchEvent(new Event('offline'))
    })
    await somebodyElseEntersPlace()
    await page.locator('[data-taken]').waitFor()
    expect(await page.locator('[data-away]').count()).toBe(0)
    await page.close()
  })
})
