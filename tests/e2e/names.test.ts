import { beforeAll, describe, expect, it } from 'vitest'

import { visit, type Visit, type VisitOptions } from '../support/browser.ts'
import { caseOf, caseView, mapAtRest, sidewaysScroll } from './case-page.ts'
import { openFolded } from './folded-panel.ts'
import { bringDemonstration } from './own-case.ts'

import type { Locator } from 'playwright-core'

const OWN = caseOf('names')
beforeAll(() => bringDemonstration(OWN))

async function openPanel(options: VisitOptions = {}): Promise<Visit & { panel: Locator }> {
  const visited = await visit(OWN.officerPath, options)
  await mapAtRest(visited.page)
  const panel = visited.page.locator('[data-panel="names"]')
  expect(await panel.getAttribute('open'), 'closed until somebody asks').toBeNull()
  await panel.getByRole('heading', { name: '一地多名' }).click()
  await panel.locator('[data-pair]').first().waitFor()
  return { ...visited, panel }
}

describe('one place, many names', () => {
  it('proposes the names that sound alike, with the reason, and decides nothing', async () => {
    const { page, panel, faults } = await openPanel()
    const pairs = await panel
      .locator('[data-pair]')
      .evaluateAll((all) => all.map((pair) => (pair as HTMLElement).dataset['pair']!.split(' ').sort().join('/')))
    for (const names of [
      ['六奎', '六回'],
      ['六奎', '六葵'],
      ['大岭山', '大领山'],
      ['琴八', '岑八'],
    ])
      expect(pairs).toContain(names.sort().join('/'))
    expect(await panel.locator('[data-pair]').last().textContent()).toContain('还没有人定')
    expect(faults).toEqual([])
    await page.close()
  })

  it('asks who decides, keeps the decision with the name, and leaves the case as it was', async () => {
    const { page, panel, faults } = await openPanel()
    const before = await caseView(page, OWN.id)
    const pair = panel.locator('[data-pair*="岑八"]')
    const accept = pair.getByRole('button', { name: '是一个地名', exact: true })
    await accept.click()
    await panel.getByText('请先写下由谁来定，再选。').waitFor()
    await panel.getByLabel('由谁来定').fill('黄调解员')
    await accept.click()
    await pair.getByText(/是一个地名：黄调解员/u).waitFor()
    expect(await accept.getAttribute('aria-pressed')).toBe('true')
    await pair.getByRole('button', { name: '不是一个地名', exact: true }).click()
    await pair.getByText(/不是一个地名：黄调解员/u).waitFor()
    expect(await caseView(page, OWN.id)).toEqual(before)
    await page.reload()
    await openFolded(page, 'names')
    await pair.getByText(/不是一个地名：黄调解员/u).waitFor()
    expect(faults).toEqual([])
    await page.close()
  })

  it('shows every name with who uses it, when and where', async () => {
    const { page, panel } = await openPanel()
    await panel.getByText('本案的地名').click()
    const rows = await panel.locator('tbody tr').allTextContents()
    expect(rows.some((row) => row.includes('岑八背山') && row.includes('英志一、二、三组'))).toBe(true)
    expect(rows.some((row) => row.includes('英志田边') && row.includes('琴八组') && row.includes('1981年5月'))).toBe(
      true,
    )
    await page.close()
  })

  it('works with the keyboard and fits a phone', async () => {
    const { page, panel } = await openPanel({ width: 390, height: 844 })
    await panel.getByLabel('由谁来定').fill('黄调解员')
    await panel.locator('[data-pair*="大领山"]').getByRole('button').first().focus()
    await page.keyboard.press('Enter')
    await panel
      .locator('[data-pair*="大领山"]')
      .getByText(/黄调解员/u)
      .waitFor()
    expect(await sidewaysScroll(page)).toBe(0)
    await page.close()
  })
})
