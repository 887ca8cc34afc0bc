import { beforeAll, describe, expect, it } from 'vitest'

import { visit } from '../support/browser.ts'
import { FOOT_ID, TONGLUO_FEATURES, TONGLUO_TEXT } from '../support/cases/tongluo-hill.ts'
import { caseOf, caseView, mapAtRest, mapHasLayer, pageOfPosition, sidewaysScroll } from './case-page.ts'
import { bringCase, changeCase, publishCase } from './own-case.ts'

import type { Map as MapLibreMap } from 'maplibre-gl'
import type { Page } from 'playwright-core'

type WindowWithMap = Window & { sizhiMap?: MapLibreMap }

const OWN = caseOf('tongluo-strips')
const panel = (page: Page) => page.locator('[data-panel="strips"]')
const row = (page: Page, number: string) =>
  panel(page)
    .getByRole('row')
    .filter({ hasText: `第${number}份` })

/** The strips that the map shows as chosen, by the description they come from. */
const litStrips = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const map = (window as WindowWithMap).sizhiMap!
    const found = map.querySourceFeatures('strips').map(({ properties }) => properties as Record<string, string>)
    const lit = found.filter(
      ({ strip = '' }) =>
        (map.getFeatureState({ source: 'strips', id: strip }) as { selected?: boolean }).selected === true,
    )
    return [...new Set(lit.map(({ descriptionId = '' }) => descriptionId))]
  })

beforeAll(async () => {
  const view = await bringCase(OWN, { title: '铜锣岭', text: TONGLUO_TEXT, features: [...TONGLUO_FEATURES] })
  const { key } = view.questions.find(({ code }) => code === 'foot-line')!
  await changeCase(OWN, 'answers', { key, value: `along:${FOOT_ID}`, answeredBy: '黄调解员' })
})

describe('household strips on the officer’s page', () => {
  it('stand in a table in the order of counting, with their words, widths, gaps and sum', async () => {
    const { page, faults } = await visit(OWN.officerPath)
    await panel(page).locator('> summary').click()
    const rows = await panel(page).locator('tbody tr').allTextContents()
    expect(rows).toHaveLength(5)
    expect(rows[0]).toMatch(/覃某甲户.*第一份，12丈，5丈.*40\.0 米.*16\.7 米.*载明/su)
    expect(rows[2]).toMatch(/3–4.*没有文字说到/su)
    expect(rows[4]).toMatch(/只知次序/u)
    await panel(page).getByText('载明的山脚宽合计 120.0 米').waitFor()
    await panel(page)
      .getByText(/山脚线（铜锣岭脚）长 \d+\.\d 米/u)
      .waitFor()
    expect(faults).toEqual([])
    await page.close()
  })

  it('a strip chosen in the table lights up its words and its stretch of the foot line', async () => {
    const { page, faults } = await visit(OWN.officerPath)
    await mapAtRest(page)
    await panel(page).locator('> summary').click()
    await row(page, '二').getByRole('button').focus()
    await page.keyboard.press('Enter')
    const lit = page.locator('.clause.lit')
    await lit.first().waitFor()
    expect((await lit.allTextContents()).join('')).toContain('算出第二份')
    const { descriptionId } = (await caseView(page, OWN.id)).strips[0]!.shares[1]!
    await expect.poll(() => litStrips(page)).toEqual([descriptionId])
    expect(faults).toEqual([])
    await page.close()
  })

  it('a strip clicked on the map opens the table at it, and its words chosen in the text light it up again', async () => {
    const { page, faults } = await visit(OWN.officerPath)
    await mapHasLayer(page, 'strip-reach')
    await mapAtRest(page)
    const { intervals, shares } = (await caseView(page, OWN.id)).strips[0]!
    const [[x = 0, y = 0] = [], [toX = 0, toY = 0] = []] = intervals[0]!.sketch!.coordinates
    const [left, top] = await pageOfPosition(page, [(x + toX) / 2, (y + toY) / 2])
    // The ruler lies beside the foot line, on the hand away from the land.
    await page.mouse.click(left, top + 10)
    await row(page, '一').and(page.locator('.lit')).waitFor()
    await page.keyboard.press('Escape')
    await page.locator('.clause', { hasText: '算出第一份' }).click()
    await expect.poll(() => litStrips(page)).toEqual([shares[0]!.descriptionId])
    expect(faults).toEqual([])
    await page.close()
  })

  it('fit a phone', async () => {
    const { page } = await visit(OWN.officerPath, { width: 360, height: 740 })
    await panel(page).locator('> summary').click()
    await row(page, '一').waitFor()
    expect(await sidewaysScroll(page)).toBe(0)
    await page.close()
  })
})

describe('household strips on other pages', () => {
  it('the court has them as a table, and on no map', async () => {
    const { page, faults } = await visit(OWN.courtPath)
    await mapAtRest(page)
    const table = page.locator('table[data-strips]')
    expect(await table.locator('tbody tr').count()).toBe(5)
    expect(await table.getByRole('button').count()).toBe(0)
    expect(await page.evaluate(() => (window as WindowWithMap).sizhiMap!.getSource('strips') === undefined)).toBe(true)
    expect(faults).toEqual([])
    await page.close()
  })

  it('the villager has none', async () => {
    await publishCase(OWN)
    const { page } = await visit(OWN.rulingPath)
    await page.locator('article').waitFor()
    const shown = (await page.locator('body').textContent()) ?? ''
    expect(shown).toContain('铜锣岭')
    for (const word of ['户', '份地', '自留山', '水井坳', '丈']) expect(shown).not.toContain(word)
    await page.close()
  })
})
