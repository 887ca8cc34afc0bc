import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

import { visit } from '../support/browser.ts'
import { pdfPages } from '../support/sheets/pdf-words.ts'
import { courtPath } from './case-page.ts'

it('the court saves a list of evidence from the panel, with as many pages as its last page says', async () => {
  const { page, faults } = await visit(courtPath)
  const panel = page.locator('[data-panel="prints"]')
  await panel.getByRole('heading', { name: '打印', exact: true }).click()
  const row = panel.locator('li', { hasText: '被告证据目录' })
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    row.getByRole('button', { name: /PDF/u }).click(),
  ])
  expect(download.suggestedFilename()).toBe('450621-qinba-hill-evidence-defendant.pdf')
  const pages = await pdfPages(readFileSync(await download.path()))
  expect(pages.at(-1)!.text).toContain(`第${pages.length}页共${pages.length}页`)
  expect(pages[0]!.text).toContain('被告证据目录')
  expect(faults).toEqual([])
  await page.close()
})
