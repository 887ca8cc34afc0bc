import { beforeAll, describe, expect, it } from 'vitest'

import { visit } from '../support/browser.ts'
import { caseOf, caseView, mapAtRest } from './case-page.ts'
import { openFolded } from './folded-panel.ts'
import { bringDemonstration } from './own-case.ts'

import type { Page } from 'playwright-core'

const OWN = caseOf('reading-text')
const OFFICER = '某校读员'

const viewOf = (page: Page) => caseView(page, OWN.id)
const openPanel = (page: Page) => openFolded(page, 'reading')
const panel = (page: Page) => page.locator('[data-panel="reading"]')
const waitingItem = (page: Page, words: string) => panel(page).locator('li[data-correction]', { hasText: words })

async function openOfficer(width = 1440) {
  const { page, faults } = await visit(OWN.officerPath, { width })
  await mapAtRest(page)
  return { page, faults, view: await viewOf(page) }
}

beforeAll(() => bringDemonstration(OWN))

describe('corrections of the reading text', () => {
  it('nobody decides without a name', async () => {
    const { page } = await openOfficer()
    await openPanel(page)
    await waitingItem(page, '誌→志').getByRole('button', { name: '采用', exact: true }).click()
    await page.getByText('请先写下校读人姓名。').waitFor()
    expect((await viewOf(page)).document.corrections.every(({ decision }) => !decision)).toBe(true)
    await page.close()
  })

  it('what a person accepts stands in the reading text, with his name, also after a reload; the original does not change', async () => {
    const { page, faults, view } = await openOfficer()
    const text = page.getByRole('region', { name: '文书原文' }).last()
    const show = (mode: string) => page.getByRole('radio', { name: mode }).check()
    await show('校读文')
    expect(await text.textContent()).toContain('英誌屯')
    await openPanel(page)
    await page.getByLabel('校读人姓名').fill(OFFICER)
    await waitingItem(page, '誌→志').getByRole('button', { name: '采用', exact: true }).click()
    await panel(page).getByText('已存。').waitFor()
    for (const reloads of [false, true]) {
      if (reloads) await page.reload()
      await mapAtRest(page)
      await show('校读文')
      expect(await text.textContent()).not.toContain('英誌屯')
      await show('原文')
      expect(await text.textContent()).toContain('英誌屯')
    }
    expect((await viewOf(page)).document.text).toBe(view.document.text)
    await openPanel(page)
    await panel(page).getByText('已用和已定的校正').click()
    expect(await waitingItem(page, '誌→志').textContent()).toContain(`已采用：${OFFICER}`)
    expect(faults).toEqual([])
    await page.close()
  })

  it('words that were not understood can be shown and hidden', async () => {
    const { page } = await openOfficer()
    const box = page.getByLabel('未读懂的字', { exact: true })
    expect(await box.isChecked()).toBe(true)
    await box.uncheck()
    expect(await page.locator('.text.plain').count()).toBe(1)
    await page.close()
  })
})
