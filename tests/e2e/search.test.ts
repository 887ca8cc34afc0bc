import { describe, expect, it } from 'vitest'

import { visit, type VisitOptions } from '../support/browser.ts'
import {
  caseView,
  courtPath,
  mapAtRest,
  officerPath,
  segmentKeysOf,
  selectedSegments,
  sidewaysScroll,
} from './case-page.ts'

async function look(path: string, words: string, options: VisitOptions = {}) {
  const visited = await visit(path, options)
  const { page } = visited
  await mapAtRest(page)
  await page.keyboard.press('/')
  await page.keyboard.type(words)
  const results = page.getByRole('region', { name: '查找结果' })
  await results
    .getByRole('status')
    .filter({ hasText: /共 \d+ 处|都没有/u })
    .waitFor()
  return { ...visited, results, field: page.getByRole('searchbox', { name: '查找' }) }
}

describe('words in the case', () => {
  it('are found from the key / on, marked, and a hit in a boundary leads to the clause in text and map', async () => {
    const { page, results, faults } = await look(officerPath, '六奎田垌')
    const hit = results.locator('[data-found="words"]').first()
    expect(await hit.locator('mark').textContent()).toBe('六奎田垌')
    await hit.click()
    await results.waitFor({ state: 'detached' })
    expect(await page.evaluate(() => window.getSelection()?.toString())).toBe('六奎田垌')
    const [outline] = (await caseView(page)).outlines.filter(({ role }) => role === 'extent')
    const selected = await page.locator('[data-clause][aria-pressed="true"]').first().getAttribute('data-clause')
    const [descriptionId, callIndex] = selected!.split('#')
    expect(descriptionId).toBe(outline!.descriptionId)
    await expect.poll(() => selectedSegments(page)).toEqual(segmentKeysOf(outline!, Number(callIndex)))
    expect(faults).toEqual([])
    await page.close()
  })

  it('lead by keyboard to the row of the evidence, and Escape closes without losing what was typed', async () => {
    const { page, results, field } = await look(officerPath, '一九八一年 示意图')
    await page.keyboard.press('Escape')
    await results.waitFor({ state: 'detached' })
    expect(await field.inputValue()).toBe('一九八一年 示意图')
    await page.keyboard.press('ArrowDown')
    await results.locator('[data-found="entry"]').first().waitFor()
    const before = await results
      .locator('[data-found]')
      .evaluateAll((all) => all.findIndex((one) => (one as HTMLElement).dataset['found'] === 'entry'))
    for (let step = 0; step <= before; step++) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.locator('[data-entry].lit').waitFor()
    expect(await page.locator('[data-entry].lit').textContent()).toContain('示意图')
    await page.close()
  })

  it('lead to the place on the map', async () => {
    const { page, results } = await look(officerPath, '大领山')
    await results.locator('[data-found="place"]').first().click()
    await results.waitFor({ state: 'detached' })
    await page.locator('.segment').getByText('大领山').first().waitFor()
    await page.close()
  })

  it('on the court page lead to the row of the evidence, and show what stands on no map with its context', async () => {
    const { page, results } = await look(courtPath, '询问蒋某甲的笔录')
    const words = results.locator('[data-found="words"]').first()
    await words.click()
    await results.getByText('前后文如下').first().waitFor()
    await results.locator('[data-found="entry"]').first().click()
    await page.locator('tr.lit').waitFor()
    expect(await page.locator('tr.lit').getAttribute('id')).toMatch(/^evidence-/u)
    await page.close()
  })

  it('that nobody wrote are said to be nowhere, on a narrow screen too', async () => {
    for (const path of [officerPath, courtPath]) {
      const { page, results } = await look(path, '没有人写过', { width: 360, height: 640 })
      await results.getByText('都没有“没有人写过”').waitFor()
      expect(await sidewaysScroll(page)).toBe(0)
      await page.close()
    }
  })
})
