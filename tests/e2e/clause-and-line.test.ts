import { describe, expect, it } from 'vitest'

import { visit } from '../support/browser.ts'
import {
  caseView,
  mapAtRest,
  officerPath,
  outlineOf,
  pointOnSegment,
  segmentKeysOf,
  selectedSegments,
} from './case-page.ts'

import type { Page } from 'playwright-core'

const clauseInText = (page: Page, descriptionId: string, callIndex: number) =>
  page.locator(`[data-clause="${descriptionId}#${callIndex}"]`).first()

async function openOfficer() {
  const { page, faults } = await visit(officerPath)
  await mapAtRest(page)
  return { page, faults, view: await caseView(page) }
}

describe('a clause and its line', () => {
  it('clicking the clause lights up its segments and says what is known of them', async () => {
    const { page, view, faults } = await openOfficer()
    const extent = outlineOf(view, 'extent')
    await clauseInText(page, extent.descriptionId, 1).click()
    await expect.poll(() => selectedSegments(page)).toEqual(segmentKeysOf(extent, 1))
    const panel = page.getByRole('region', { name: '选中的线段' })
    expect(await panel.textContent()).toContain('示意，未测量')
    expect(await panel.textContent()).toContain('沿文中点名的地物')
    expect(faults).toEqual([])
    await page.close()
  })

  it('clicking the line lights up the clause in text and list', async () => {
    const { page, view } = await openOfficer()
    const claim = outlineOf(view, 'claim', 'A')
    // The path in the east runs with no other boundary.
    const index = claim.segments.findIndex(({ callIndex }) => callIndex === 6)
    await page.mouse.click(...(await pointOnSegment(page, claim, index)))
    await expect.poll(() => selectedSegments(page)).toEqual(segmentKeysOf(claim, 6))
    for (const place of [
      clauseInText(page, claim.descriptionId, 6),
      page.locator(`[data-row="${claim.descriptionId}#6"]`),
    ])
      expect(await place.getAttribute('aria-pressed')).toBe('true')
    await page.close()
  })

  it('a click on empty ground and the Escape key both clear it', async () => {
    const { page, view } = await openOfficer()
    const extent = outlineOf(view, 'extent')
    await clauseInText(page, extent.descriptionId, 0).click()
    await expect.poll(() => selectedSegments(page)).not.toEqual([])
    await page.keyboard.press('Escape')
    await expect.poll(() => selectedSegments(page)).toEqual([])
    await clauseInText(page, extent.descriptionId, 0).click()
    await expect.poll(() => selectedSegments(page)).not.toEqual([])
    await page.locator('canvas').click({ position: { x: 600, y: 200 } })
    await expect.poll(() => selectedSegments(page)).toEqual([])
    await page.close()
  })

  it('works with the keyboard alone: Tab to a clause, Enter selects it, Escape clears', async () => {
    const { page, view } = await openOfficer()
    const extent = outlineOf(view, 'extent')
    const isOnClause = () => page.evaluate(() => document.activeElement?.getAttribute('data-clause') ?? '')
    let reached = ''
    for (let presses = 0; presses < 60 && reached === ''; presses++) {
      await page.keyboard.press('Tab')
      reached = await isOnClause()
    }
    for (let presses = 0; presses < 60 && reached !== `${extent.descriptionId}#2`; presses++) {
      await page.keyboard.press('Tab')
      reached = await isOnClause()
    }
    expect(reached).toBe(`${extent.descriptionId}#2`)
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle)
    expect(outline).toBe('solid')
    await page.keyboard.press('Enter')
    await expect.poll(() => selectedSegments(page)).toEqual(segmentKeysOf(extent, 2))
    await page.keyboard.press('Escape')
    await expect.poll(() => selectedSegments(page)).toEqual([])
    await page.close()
  })

  it('a line without words can be reached from the list', async () => {
    const { page, view } = await openOfficer()
    const claim = outlineOf(view, 'claim', 'A')
    const index = claim.segments.findIndex(({ callIndex }) => callIndex === null)
    await page.locator(`[data-row="${claim.id}/${index}"]`).click()
    await expect.poll(() => selectedSegments(page)).toEqual([`${claim.id}/${index}`])
    expect(await page.getByRole('region', { name: '选中的线段' }).textContent()).toContain('没有对应的文字')
    await page.close()
  })

  it('the text can be read with its corrections, and the original comes back unaltered', async () => {
    const { page, view } = await openOfficer()
    const text = page.getByRole('region', { name: '文书原文' }).last()
    const shown = async () => ((await text.textContent()) ?? '').replaceAll(/\s/gu, '')
    const original = await shown()
    const [correction] = view.document.corrections.filter(({ applied, to }) => applied && to !== '')
    await page.getByRole('radio', { name: '标出校正' }).check()
    expect(await shown()).toContain(`〔${correction!.from}→${correction!.to}〕`)
    await page.getByRole('radio', { name: '原文' }).check()
    expect(await shown()).toBe(original)
    await page.close()
  })
})
