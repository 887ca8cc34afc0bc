import { describe, expect, it } from 'vitest'

import { visit, type Visit, type VisitOptions } from '../support/browser.ts'
import {
  caseView,
  mapAtRest,
  officerPath,
  outlineOf,
  segmentKeysOf,
  selectedSegments,
  sidewaysScroll,
} from './case-page.ts'

async function openPanel(options: VisitOptions = {}): Promise<Visit> {
  const visited = await visit(officerPath, options)
  await mapAtRest(visited.page)
  const panel = visited.page.locator('[data-panel="words"]')
  expect(await panel.getAttribute('open'), 'closed until somebody asks').toBeNull()
  await panel.getByRole('heading', { name: '文字与线对照' }).click()
  await panel.locator('[data-compared]').first().waitFor()
  return visited
}

describe('words against the line', () => {
  it('the extent keeps all its calls, and a claim says what is only assumed', async () => {
    const { page, faults } = await openPanel()
    const sections = page.locator('[data-panel="words"] section')
    expect(await sections.nth(0).textContent()).toContain('4 句全部相合')
    const findings = await sections
      .nth(1)
      .locator('[data-finding]')
      .evaluateAll((all) => all.map((found) => (found as HTMLElement).dataset['finding']))
    expect(new Set(findings)).toEqual(new Set(['keeps', 'open']))
    expect(faults).toEqual([])
    await page.close()
  })

  it('choosing a compared call lights up its line', async () => {
    const { page } = await openPanel()
    const extent = outlineOf(await caseView(page), 'extent')
    await page.locator('[data-panel="words"] section').first().locator('[data-compared="2"]').click()
    await expect.poll(() => selectedSegments(page)).toEqual(segmentKeysOf(extent, 2))
    await page.close()
  })

  it('the course description can be copied as it stands', async () => {
    const { page } = await openPanel()
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    const course = page.locator('[data-panel="words"] section').first().locator('details').first()
    await course.getByText('走向说明').click()
    await course.getByRole('button', { name: '复制' }).click()
    await course.getByText('已复制').waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied.split('\n').map((line) => line.replaceAll(/\s/gu, ''))).toEqual(
      (await course.locator('p').allTextContents()).map((line) => line.replaceAll(/\s/gu, '')),
    )
    expect(copied).toContain('沿琴八屋背山山脊向南')
    await page.close()
  })

  it('is in English when the pages are', async () => {
    const { page } = await openPanel()
    await page.getByRole('button', { name: 'English' }).click()
    const panel = page.locator('[data-panel="words"]')
    await panel.getByText('Keeps to the words.').first().waitFor()
    expect(await panel.locator('.does').first().textContent()).toContain('south (grid bearing')
    await page.close()
  })

  it('fits a phone', async () => {
    const { page, faults } = await openPanel({ width: 390, height: 844 })
    expect(await sidewaysScroll(page)).toBe(0)
    expect(faults).toEqual([])
    await page.close()
  })
})
