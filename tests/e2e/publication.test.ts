import { beforeAll, describe, expect, it } from 'vitest'

import { becomes, siteAddress, visit } from '../support/browser.ts'
import { caseOf, sidewaysScroll } from './case-page.ts'
import { openFolded } from './folded-panel.ts'
import { bringDemonstration } from './own-case.ts'

import type { Locator, Page } from 'playwright-core'

const OWN = caseOf('publication')
const OFFICER = '黄调解员'
const APPROVER = '韦局长'
beforeAll(() => bringDemonstration(OWN))

async function openPanel(page: Page): Promise<Locator> {
  const panel = await openFolded(page, 'publication')
  await panel.getByText('历次公开').waitFor()
  return panel
}

const said = (place: Page | Locator): Promise<string[]> => place.locator('article p, article li').allTextContents()

describe('publishing a case', () => {
  it('shows nothing to the public before, and says what stands in the way', async () => {
    const { page } = await visit(OWN.rulingPath)
    await page.getByText('请向村里的调解员打听').waitFor()
    await page.close()
  })

  it('is prepared by one, looked at and approved by another; the public then reads just what the preview showed', async () => {
    const { page, faults } = await visit(OWN.officerPath, { width: 390, height: 844 })
    const panel = await openPanel(page)
    await panel.getByRole('radio', { name: '公示，征求意见' }).press('Space')
    await panel.getByLabel('公示期').selectOption('village-notice')
    await panel.getByLabel('由谁办理').fill(OFFICER)
    await panel.getByRole('button', { name: '存为公开稿' }).click()
    await panel.getByText('公开稿没有审图号，没有公开').waitFor()
    await panel.getByLabel('审图号').fill('示例(2026)12号')
    await panel.getByRole('button', { name: '存为公开稿' }).click()
    await panel.getByText('请审批人登录以后预览并公开').waitFor()

    const publish = panel.getByRole('button', { name: '公开', exact: true })
    expect(await publish.count()).toBe(0)
    await becomes(page, 'approver')
    await page.reload()
    await openPanel(page)
    expect(await publish.isDisabled()).toBe(true)
    await panel.getByRole('button', { name: '预览公开稿' }).click()
    const preview = panel.locator('[data-preview]')
    await preview.locator('article').waitFor()
    const previewed = await said(preview)
    await panel.getByLabel('由谁办理').fill(OFFICER)
    await publish.click()
    await panel.getByText(`公开稿是${OFFICER}自己准备的，没有公开`).waitFor()
    await panel.getByLabel('由谁办理').fill(APPROVER)
    await publish.click()
    await panel.getByText('现在公开的是第 1 版').waitFor()
    expect(await sidewaysScroll(page)).toBe(0)
    expect(faults.filter((fault) => !fault.includes('409'))).toEqual([])

    await becomes(page, 'public')
    await page.goto(new URL(OWN.rulingPath, siteAddress()).href)
    await page.locator('article').waitFor()
    expect(await said(page)).toEqual(previewed)
    expect(await page.locator('article').textContent()).toContain('示例(2026)12号')
    await page.close()
  })

  it('is taken back at once, with a reason and a name', async () => {
    const { page } = await visit(OWN.officerPath)
    const panel = await openPanel(page)
    await panel.getByLabel('由谁办理').fill(APPROVER)
    await panel.getByRole('button', { name: '立刻撤回' }).click()
    await panel.getByText('请写明为什么撤回').waitFor()
    await panel.getByLabel('撤回的理由').fill('遮名还要再核')
    await panel.getByRole('button', { name: '立刻撤回' }).click()
    await panel.getByText('现在没有公开').waitFor()
    expect(await panel.locator('[data-version="1"]').textContent()).toContain('遮名还要再核')
    await page.goto(new URL(OWN.rulingPath, siteAddress()).href)
    await page.getByText(/已于 \d{4}-\d\d-\d\d 撤回/u).waitFor()
    await page.close()
  })
})
