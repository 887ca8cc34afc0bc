import { beforeAll, describe, expect, it } from 'vitest'

import { visit } from '../support/browser.ts'
import { caseOf, sidewaysScroll } from './case-page.ts'
import { bringCase } from './own-case.ts'

import type { Page } from 'playwright-core'

const OWN = caseOf('questions')
const TEXT = '四至:东至坑,南至山顶,南至岭脚,北至山脊。'

async function openCase(options: Parameters<typeof visit>[1] = {}): Promise<Page> {
  const { page } = await visit(OWN.officerPath, options)
  await page.getByRole('heading', { name: '待答问题' }).waitFor()
  return page
}

const panel = (page: Page) => page.locator('[data-panel="questions"]')
const card = (page: Page, words: string) => panel(page).locator('[data-question]', { hasText: words })
const row = (page: Page, callIndex: number) => page.locator(`[data-row="0#${callIndex}"]`)
const openGroup = (page: Page) => panel(page).locator('.group > summary').first().click()
const openCard = (page: Page, words: string) => card(page, words).locator('summary').first().click()
const saved = (page: Page) => page.getByText('已保存，图已重画').waitFor()

beforeAll(() => bringCase(OWN, { title: '有疑问的案', text: TEXT }))

describe('an officer answers what the machine asks', () => {
  it('sees what each answer would change, answers two, sees the calls change, takes one back, and finds it so after a reload', async () => {
    const page = await openCase()
    await panel(page).getByText('还有 2 个没有答').waitFor()
    await openGroup(page)
    await openCard(page, '界物有多种理解')
    await card(page, '界物有多种理解').getByText('把“坑”读作：溪河').click()
    await page.getByText('请先写下答复人姓名').waitFor()
    expect(await page.getByLabel('答复人姓名').evaluate((field) => field === document.activeElement)).toBe(true)
    await page.getByLabel('答复人姓名').fill('某调解员')
    await card(page, '界物有多种理解').getByText('把“坑”读作：溪河').click()
    await saved(page)
    await row(page, 0).getByText('溪河', { exact: true }).waitFor()
    await row(page, 0).getByText('按答复：界物有多种理解 → 是溪河（某调解员）').waitFor()

    await openCard(page, '边数不对')
    await card(page, '边数不对').getByText('“南至岭脚”其实是西边').click()
    await row(page, 2).locator('.side', { hasText: '西' }).waitFor()
    await panel(page).getByText('都已答复').waitFor()

    await card(page, '界物有多种理解').getByRole('button', { name: '收回答复' }).click()
    await row(page, 0).getByText('山沟', { exact: true }).waitFor()
    await card(page, '界物有多种理解').getByText('尚未答复').waitFor()

    await page.reload()
    await panel(page).getByText('还有 1 个没有答').waitFor()
    await row(page, 2).locator('.side', { hasText: '西' }).waitFor()
    expect(await row(page, 0).getByText('按答复').count()).toBe(0)
    await page.close()
  })

  it('works by keyboard, on a narrow screen too, and the page never scrolls sideways', async () => {
    const page = await openCase({ width: 360, height: 780 })
    await page.getByLabel('答复人姓名').fill('某调解员')
    await panel(page).locator('.group > summary').first().press('Enter')
    await card(page, '界物有多种理解').locator('summary').first().press('Enter')
    expect(await sidewaysScroll(page)).toBe(0)
    await card(page, '界物有多种理解').getByRole('button', { name: '水库水塘' }).press('Enter')
    await saved(page)
    await card(page, '界物有多种理解').getByText('已答“是水库水塘”').waitFor()
    await page.close()
  })
})
