import { beforeAll, describe, expect, it } from 'vitest'

import { visit } from '../support/browser.ts'
import { caseOf, caseView, mapAtRest, mapHasLayer, outlineOf, pageOfPosition, sidewaysScroll } from './case-page.ts'
import { bringDemonstration } from './own-case.ts'

import type { Page } from 'playwright-core'
import type { WireStandingFabric } from '../../geodata/wire/fabric.ts'

const OWN = caseOf('outlines')
const OFFICER = '黄调解员'

const tools = (page: Page) => page.getByRole('toolbar', { name: '怎样改' })
const shape = (page: Page, name: string) => page.locator('[data-shape]', { hasText: name })

/** The area of a shape in hand as the panel tells it, in square metres. */
async function squareMetresOf(page: Page, name: string): Promise<number> {
  const [, figures = ''] = /([\d,]+) 平方米/u.exec((await shape(page, name).first().textContent()) ?? '') ?? []
  return Number(figures.replaceAll(',', ''))
}

async function takeExtent(page: Page): Promise<void> {
  await page.locator('[data-row="0#0"]').click()
  await page.getByRole('button', { name: '手工改这一圈界线' }).click()
  await mapHasLayer(page, 'fabric-lines')
  await mapAtRest(page)
}

async function clickMap(page: Page, position: [number, number]): Promise<void> {
  const [x, y] = await pageOfPosition(page, position)
  await page.mouse.move(x, y, { steps: 3 })
  await page.mouse.click(x, y)
}

async function standing(page: Page): Promise<WireStandingFabric['standing']> {
  const response = await page.request.get(new URL(`/api/cases/${OWN.id}/fabric`, page.url()).href)
  return ((await response.json()) as { data: WireStandingFabric }).data.standing
}

describe('the disputed extent in an officer’s hand', () => {
  beforeAll(() => bringDemonstration(OWN))

  it('gets one stretch redrawn and is split along the ruling’s line; undone twice, reloaded, and nothing is lost', async () => {
    const { page, faults } = await visit(OWN.officerPath)
    await mapAtRest(page)
    const extent = outlineOf(await caseView(page, OWN.id), 'extent')
    await takeExtent(page)
    await page.getByLabel('画图人姓名').fill(OFFICER)
    const whole = await squareMetresOf(page, '争议范围')
    expect(whole).toBeCloseTo(extent.areas!.planarSquareMetres, -1)

    await page.getByLabel('再拿一圈').selectOption({ label: '裁定界线 · 琴八屋背山' })
    await page.getByRole('button', { name: '拿到手里', exact: true }).click()
    await shape(page, '争议范围').getByRole('radio').check()
    await mapAtRest(page)

    // From the west bound some thirty metres out over the fields, and back to it.
    const west = extent.segments.find(({ callIndex }) => callIndex === 2)!.geometry.coordinates as [number, number][]
    const [from, to] = [west[Math.floor(west.length * 0.6)]!, west[Math.floor(west.length * 0.8)]!]
    const out: [number, number] = [Math.min(from[0], to[0]) - 0.0003, (from[1] + to[1]) / 2]
    await tools(page).getByRole('button', { name: '改画一段' }).click()
    await page.locator('button:enabled', { hasText: '在图中心加一点' }).waitFor()
    await mapAtRest(page)
    for (const position of [from, out, to]) await clickMap(page, position)
    await page.getByText(/^3 点/u).waitFor()
    await page.getByRole('button', { name: '换上这一段' }).click()
    await page.getByText(/已换：原来/u).waitFor()
    const larger = await squareMetresOf(page, '争议范围')
    expect(larger).toBeGreaterThan(whole + 200)

    await tools(page)
      .getByRole('button', { name: /按现有的线分开/u })
      .click()
    await shape(page, '归 琴八村民小组').waitFor()
    const parts = [await squareMetresOf(page, '归 琴八村民小组'), await squareMetresOf(page, '归 英志第一')]
    // Each figure is rounded to a whole square metre.
    expect(Math.abs(parts[0]! + parts[1]! - larger)).toBeLessThanOrEqual(2)

    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    expect(await squareMetresOf(page, '争议范围')).toBe(whole)
    expect(await shape(page, '归 琴八村民小组').count()).toBe(0)
    await page.keyboard.press('Control+Shift+Z')
    await page.keyboard.press('Control+Shift+Z')
    expect(await squareMetresOf(page, '争议范围')).toBe(larger)

    await page.reload()
    await mapAtRest(page)
    await page.locator('[data-outline-draft]').getByRole('button', { name: '接着画' }).click()
    await mapHasLayer(page, 'fabric-lines')
    expect(await squareMetresOf(page, '争议范围')).toBe(larger)
    expect(await squareMetresOf(page, '归 琴八村民小组')).toBe(parts[0])
    await page.getByRole('button', { name: '退一步：分开' }).click()
    await page.getByRole('button', { name: '退一步：改画一段' }).click()
    expect(await squareMetresOf(page, '争议范围')).toBe(whole)
    await page.getByRole('button', { name: '进一步：改画一段' }).click()
    await page.getByRole('button', { name: '进一步：分开' }).click()

    await page.getByLabel('改的理由').fill('现场踏勘')
    await page.getByRole('button', { name: /存成新的一版|仍然存/u }).click()
    await page.getByText('已存成新的一版').waitFor()
    const stored = await standing(page)
    expect(stored).toMatchObject({ version: 1, changedBy: OFFICER, reason: '现场踏勘' })
    const now = outlineOf(await caseView(page, OWN.id), 'extent')
    expect(now.segments.some(({ method }) => method === 'drawn-by-hand')).toBe(true)
    expect(now.areas!.planarSquareMetres).toBeCloseTo(larger, -1)
    expect(faults).toEqual([])
    await page.close()
  })

  it('is worked by keyboard alone on a phone: a point is moved by arrow keys, laid aside by Escape and kept', async () => {
    const { page } = await visit(OWN.officerPath, { width: 390, height: 844 })
    await mapAtRest(page)
    await takeExtent(page)
    await page.locator('[data-line]').first().press('Enter')
    await page.locator('[data-chosen-line] summary').press('Enter')
    await page.getByRole('button', { name: '第 2 点' }).press('Enter')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Shift+ArrowLeft')
    await page.getByRole('button', { name: '退一步：移点' }).waitFor()
    expect(await sidewaysScroll(page)).toBe(0)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await page.locator('[data-outline-draft]').waitFor()
    await page.close()
  })
})
