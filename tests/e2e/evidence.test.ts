import { beforeAll, describe, expect, it } from 'vitest'

import { visit } from '../support/browser.ts'
import { caseOf, caseView, mapAtRest, pageOfPosition, sidewaysScroll } from './case-page.ts'
import { bringDemonstration } from './own-case.ts'

import type { Page } from 'playwright-core'

const OWN = caseOf('evidence')
const CLERK = '黄调解员'
beforeAll(() => bringDemonstration(OWN))

async function openPanel(page: Page, name: string) {
  await mapAtRest(page)
  const panel = page.locator(`[data-panel="${name}"]`)
  await panel.locator('summary').first().click()
  return panel
}

describe('the desk of evidence', () => {
  it('takes a new entry of a party, and says in a sentence that a number is given already', async () => {
    const { page, faults } = await visit(OWN.officerPath)
    const panel = await openPanel(page, 'evidence')
    await panel.getByRole('button', { name: '原告新增证据' }).click()
    const form = panel.locator('[data-entry-form]')
    await form.getByLabel('编号').fill('7')
    await form.getByLabel('名称').fill('拖拉机站收据')
    await form.getByLabel('由谁记录').fill(CLERK)
    await form.getByRole('button', { name: '保存' }).click()
    await form.getByText(/^原告证据 7 已经有了/u).waitFor()
    await form.getByLabel('编号').fill('18')
    await form.getByLabel('日期').fill('1976')
    await form.getByRole('button', { name: '保存' }).click()
    const entry = panel.locator('[data-entry="plaintiff-18"]')
    await entry.getByText('拖拉机站收据').waitFor()
    expect(await entry.textContent()).toContain(CLERK)
    // The refused number is the one fault that the browser notes.
    expect(faults.filter((fault) => !/409/u.test(fault))).toEqual([])
    await page.close()
  })

  it('pins an entry to a clause by list and to a point by a click, and a pin leads to its row', async () => {
    const { page, faults } = await visit(OWN.officerPath)
    const panel = await openPanel(page, 'evidence')
    const entry = panel.locator('[data-entry="plaintiff-18"]')
    await entry.getByRole('button', { name: '把原告 18钉到…' }).click()
    const form = entry.locator('[data-pin-form]')
    await form.getByLabel('由谁钉').fill(CLERK)
    await form.locator('select').selectOption({ index: 5 })
    await form.getByRole('button', { name: '钉上' }).click()
    await entry.locator('[data-pinned]').waitFor()

    await entry.getByRole('button', { name: '把原告 18钉到…' }).click()
    await form.locator('select').selectOption('point')
    await form.getByRole('button', { name: '在图上点' }).click()
    const { places } = await caseView(page, OWN.id)
    const place = places.find(({ geometry }) => geometry.type === 'Point')!
    const [x, y] = await pageOfPosition(page, place.geometry.coordinates as [number, number])
    await page.mouse.click(x + 30, y + 30)
    await form.getByRole('button', { name: '钉上' }).click()
    await entry.locator('[data-pinned]').nth(1).waitFor()
    expect((await caseView(page, OWN.id)).pins.at(-1)).toMatchObject({ number: '18', target: { kind: 'point' } })

    const pin = page.locator('[data-pin]').filter({ hasText: '原18' }).last()
    await pin.getByRole('button').click()
    await expect.poll(() => entry.getAttribute('class')).toContain('lit')
    expect(faults).toEqual([])
    await page.close()
  })
})

describe('papers against issues', () => {
  it('by keyboard, a cell is decided with a name, which the court then reads', async () => {
    const { page, faults } = await visit(OWN.officerPath, { width: 390, height: 844 })
    const panel = await openPanel(page, 'matrix')
    const cell = panel.getByRole('button', { name: /^被10，A 方主张：/u })
    await cell.focus()
    await page.keyboard.press('Enter')
    const form = panel.locator('[data-weigh-form]')
    await form.getByLabel('支持').focus()
    await page.keyboard.press('Space')
    await form.getByLabel('由谁定').fill(CLERK)
    await page.keyboard.press('Enter')
    await panel.getByRole('button', { name: /^被10，A 方主张：支持，黄调解员/u }).waitFor()
    expect(await sidewaysScroll(page)).toBe(0)

    await page.goto(new URL(OWN.courtPath, page.url()).href)
    const matrix = page.locator('[data-matrix]')
    await matrix.getByText(/^支持，黄调解员/u).waitFor({ state: 'attached' })
    expect(await matrix.locator('input, select, textarea').count(), 'the court only reads').toBe(0)
    expect(await sidewaysScroll(page)).toBe(0)
    expect(faults).toEqual([])
    await page.close()
  })
})

describe('the timeline', () => {
  it('by keyboard walks back to a day on which the ruling was not there, and the map shows it', async () => {
    const { page, faults } = await visit(OWN.courtPath)
    await mapAtRest(page)
    const timeline = page.getByRole('region', { name: '时间线' })
    await timeline.getByLabel('看到哪一天').focus()
    await page.keyboard.press('Home')
    await timeline.getByText('当时还没有的线').waitFor()
    await page.getByText(/^图上只画 .* 时已有的线$/u).waitFor()
    const listed = await timeline.locator('li').count()
    await timeline.getByLabel('种类').selectOption('testimony')
    await expect.poll(() => timeline.locator('li').count()).toBeLessThan(listed)
    await timeline.getByRole('button', { name: '看全案' }).click()
    await expect.poll(() => timeline.locator('[data-moment]').count()).toBe(0)
    expect(faults).toEqual([])
    await page.close()
  })
})
