import { beforeAll, describe, expect, it } from 'vitest'

import { visit } from '../support/browser.ts'
import { caseOf, caseView, mapAtRest, mapHasLayer, pageOfPosition, sidewaysScroll } from './case-page.ts'
import { featuresOf as linesOfVillages, TEXT } from '../support/cases/crossing-villages.ts'
import { bringCase, bringDemonstration, changeCase } from './own-case.ts'

import type { Map as MapLibreMap } from 'maplibre-gl'
import type { Page } from 'playwright-core'

const OWN = caseOf('divisions')
const UNRULED = caseOf('divisions-unruled')
const RETURNED = caseOf('divisions-returned')
const HILL = 'hill-170-5'
const panel = (page: Page, name: string) => page.locator(`[data-panel="${name}"]`)

/** How many features a source of the map holds in sight. */
const featuresOf = (page: Page, source: string): Promise<number> =>
  page.evaluate(
    (id) => (window as Window & { sizhiMap?: MapLibreMap }).sizhiMap!.querySourceFeatures(id).length,
    source,
  )

async function open(name: string, width = 1440) {
  const { page, faults } = await visit(OWN.officerPath, { width, height: 844 })
  await mapAtRest(page)
  await panel(page, name).locator('> summary').press('Enter')
  return { page, faults }
}

beforeAll(() => bringDemonstration(OWN))

describe('the officer compares dividing lines', () => {
  it('asks by keyboard for lines east and west through the hill 170.5 and reads the areas of the ruling', async () => {
    const { page, faults } = await open('divisions')
    await panel(page, 'divisions').getByText('不推荐任何一条').waitFor()
    expect(
      await panel(page, 'divisions')
        .getByRole('button', { name: /在图上看/u, pressed: true })
        .count(),
    ).toBe(0)
    await panel(page, 'divisions').getByRole('button', { name: '南—北', exact: true }).press('Enter')
    const place = (await caseView(page, OWN.id)).places.find(({ id }) => id === HILL)!
    await panel(page, 'divisions').getByLabel('直线经过').selectOption(place.id)
    const card = panel(page, 'divisions').locator('[data-division^="through-point"]')
    await card.getByText('170.5').waitFor()
    expect(await card.count()).toBe(1)
    expect((await card.textContent())!.replace(/\s+/gu, ' ')).toMatch(/西—东（90°）.*北 ?38\.5 亩.*南 ?88\.4 亩/u)

    expect(await featuresOf(page, 'division-proposal')).toBe(0)
    await card.getByRole('button', { name: /在图上看/u }).focus()
    await page.getByText(/灰线 \d：.*北侧 38\.5 亩 · 南侧 88\.4 亩/u).waitFor()
    await mapAtRest(page)
    expect(await featuresOf(page, 'division-proposal')).toBeGreaterThan(0)
    expect(faults).toEqual([])
    await page.close()
  })

  it('takes equal areas into hand as the ruled line; once saved with a reason both awards are half of the extent', async () => {
    const { page, faults } = await open('divisions')
    const before = await caseView(page, OWN.id)
    const card = panel(page, 'divisions').locator('[data-division="equal-area 90 "]')
    await card.getByRole('button', { name: /细节/u }).press('Enter')
    await card.getByRole('button', { name: '拿到手上，作裁定界线' }).click()
    await mapHasLayer(page, 'fabric-lines')
    expect((await caseView(page, OWN.id)).version).toBe(before.version)
    await page.getByLabel('画图人姓名').fill('黄调解员')
    await page.getByLabel('改的理由').fill('双方同意平分')
    await page.getByRole('button', { name: /存成新的一版|仍然存/u }).click()
    await page.getByText('已存成新的一版').waitFor()
    const { ruling, outlines } = await caseView(page, OWN.id)
    const whole = outlines.find(({ role }) => role === 'extent')!.areas!.planarSquareMetres
    expect(ruling!.awards.map(({ claimantLetter }) => claimantLetter)).toEqual(['A', 'B'])
    for (const { areas } of ruling!.awards) expect(areas!.planarSquareMetres / whole).toBeCloseTo(0.5, 4)
    expect(faults).toEqual([])
    await page.close()
  })

  it('on a phone nothing runs off the side, and a bearing that is none is refused in words', async () => {
    const { page } = await open('divisions', 360)
    await panel(page, 'divisions').getByLabel('度数').fill('400')
    await panel(page, 'divisions').getByLabel('度数').press('Enter')
    await panel(page, 'divisions').getByRole('alert').getByText('0 到 360').waitFor()
    await panel(page, 'divisions').getByLabel('度数').fill('33')
    await panel(page, 'divisions').getByLabel('度数').press('Enter')
    await panel(page, 'divisions').locator('[data-division="equal-area 33 "]').waitFor()
    expect(await sidewaysScroll(page)).toBe(0)
    await page.close()
  })

  it('takes one into hand where no line is ruled yet; it stands after a reload, of no words', async () => {
    await bringCase(UNRULED, { title: '两村之间，尚未裁定', text: TEXT, features: linesOfVillages() })
    const first = await visit(UNRULED.officerPath)
    await mapAtRest(first.page)
    await panel(first.page, 'divisions').locator('> summary').press('Enter')
    const row = panel(first.page, 'divisions').locator('[data-division="equal-area 0 "]')
    await row.getByRole('button', { name: /细节/u }).press('Enter')
    await row.getByRole('button', { name: '拿到手上，作一条新的分界线' }).press('Enter')
    await first.page.getByLabel('画图人姓名').fill('黄调解员')
    await first.page.getByLabel('改的理由').fill('双方同意平分')
    await first.page.getByRole('button', { name: /存成新的一版|仍然存/u }).click()
    await first.page.getByText('已存成新的一版').waitFor()
    expect(first.faults).toEqual([])
    await first.page.close()

    const { page, faults } = await visit(UNRULED.officerPath)
    await mapAtRest(page)
    await page.locator('[data-apart]').getByText('分界线（尚未对应文字）').waitFor()
    const [line] = (await caseView(page, UNRULED.id)).shapesApart
    expect(line).toMatchObject({ geometry: null, lines: [{ drawnBy: '黄调解员', method: 'drawn-by-hand' }] })
    // From the north to the south of the ground between stream and road.
    expect(line!.lengthMetres / 332).toBeCloseTo(1, 2)
    expect(faults).toEqual([])
    await page.close()
  })
})

describe('an earlier version of the lines', () => {
  it('stands again only once somebody has written who wants it, and why', async () => {
    await bringCase(RETURNED, { title: '两村之间，改回原样', text: TEXT, features: linesOfVillages() })
    const begun = await visit(RETURNED.officerPath)
    const before = await caseView(begun.page, RETURNED.id)
    await begun.page.close()
    const change = { changedBy: '李调解员', reason: '先收在手里' }
    await changeCase(RETURNED, 'fabric', { ...change, fabric: { lines: [], shapes: [] } })
    await changeCase(RETURNED, 'fabric', { ...change, fabric: { lines: [], shapes: [] } })

    const { page, faults } = await visit(RETURNED.officerPath)
    await mapAtRest(page)
    await page.getByRole('button', { name: '手工改界线' }).press('Enter')
    await page.getByText('界线的各版').press('Enter')
    await page.getByRole('button', { name: '恢复这一版' }).press('Enter')
    const form = page.getByRole('form', { name: '恢复第 1 版' })
    await form.getByRole('button', { name: /恢复第 1 版/u }).press('Enter')
    await form.getByText('请先写下恢复的理由').waitFor()
    expect((await caseView(page, RETURNED.id)).version).toBe(before.version + 2)
    await form.getByLabel('恢复的理由').fill('第 2 版存错了')
    await form.getByLabel('画图人姓名').fill('黄调解员')
    await form.getByLabel('恢复的理由').press('Enter')
    await page.getByText('已存成新的一版').waitFor()
    expect((await caseView(page, RETURNED.id)).version).toBe(before.version + 3)
    expect(faults).toEqual([])
    await page.close()
  })
})

describe('who claims which ground', () => {
  it('a row lights its ground, and a click on the ground its row', async () => {
    const { page, faults } = await open('partition')
    const both = panel(page, 'partition').getByRole('button', { name: 'A、B 方都主张' })
    await both.focus()
    await page.getByText('亮起：A、B 方都主张，126.9 亩').waitFor()
    await page.getByLabel('各方主张的地').check()
    await mapHasLayer(page, 'partition-labels')
    await mapAtRest(page)
    const { places } = await caseView(page, OWN.id)
    const [longitude = NaN, latitude = NaN] = places.find(({ id }) => id === HILL)!.geometry.coordinates as number[]
    // South-west of the hill lies the disputed ground, away from all lines.
    await page.mouse.click(...(await pageOfPosition(page, [longitude - 0.0008, latitude - 0.002])))
    await both.and(page.locator('[aria-pressed="true"]')).waitFor()
    expect(faults).toEqual([])
    await page.close()
  })

  it('the court reads the same table, with nothing to press', async () => {
    const { page, faults } = await visit(OWN.courtPath, { width: 360, height: 740 })
    const section = page.locator('[data-partition]')
    await section.getByText('其中两方以上都主张的 126.9 亩').waitFor()
    expect(await section.getByRole('button').count()).toBe(0)
    expect(await sidewaysScroll(page)).toBe(0)
    expect(faults).toEqual([])
    await page.close()
  })
})
