import { beforeAll, describe, expect, it } from 'vitest'

import { gaussKruger } from '../../geodata/crs/gauss-kruger.ts'
import { visit } from '../support/browser.ts'
import { asciiGrid } from '../support/terrain/ascii-grid.ts'
import { caseOf, caseView, mapAtRest, mapHasLayer, pageOfPosition, sidewaysScroll } from './case-page.ts'
import { bringCase } from './own-case.ts'

import type { Page } from 'playwright-core'

const OFFICER = '黄调解员'
const OWN = caseOf('roof-hill')
const TEXT = '四至界限：由黄牛石起，沿高岭山脊向东至大枫树，再直线下至石桥，再直线至黄牛石止。'
const plane = gaussKruger(108)
const [EAST, NORTH] = [500_000, 2_600_000]
const at = (east: number, north: number) => plane.toGeographic([EAST + east, NORTH + north]) as [number, number]

/** A roof of 10 m cells, 2 km wide: its ridge runs from west to east 205 m north of the origin, bent in waves of 60 m. */
const RIDGE = (east: number) => 205 + 60 * Math.sin(east / 90)
const CELLS = 200
const roof = asciiGrid(
  { columns: CELLS, rows: CELLS, west: EAST - 1000, south: NORTH - 1000, cellSize: 10 },
  (column, row) => {
    const [east, north] = [(column + 0.5) * 10 - 1000, 1000 - (row + 0.5) * 10]
    return 400 - 0.4 * Math.abs(north - RIDGE(east)) - 0.02 * east
  },
)

const FEATURES = [
  ['黄牛石', 'stone', 0, 205],
  ['大枫树', 'tree', 283, 205],
  ['石桥', 'stone', 150, 0],
].map(([name, kind, east, north]) => ({
  type: 'Feature',
  id: name,
  geometry: { type: 'Point', coordinates: at(Number(east), Number(north)) },
  properties: { kind, names: [{ name, source: '现场' }], accuracyMetres: 5, illustrative: false },
}))

beforeAll(() => bringCase(OWN, { title: '高岭', text: TEXT, features: FEATURES }))

const panel = (page: Page) => page.locator('[data-panel="terrain"]')
const fields = (page: Page) => page.getByRole('form', { name: '这一处地物' })

/** How far the points of a line lie from the crest of the roof. */
const metresOffRidge = (line: readonly (readonly number[])[]): number[] =>
  line.map((position) => {
    const [east, north] = plane.toPlane([...position])
    return Math.abs(north - NORTH - RIDGE(east - EAST))
  })

describe('an officer with an elevation grid', () => {
  it('imports it, is asked for its system, and sees the ridge found, hillshade and contours; all is there after a reload', async () => {
    const { page, faults } = await visit(OWN.officerPath)
    await mapAtRest(page)
    expect((await caseView(page, OWN.id)).outlines[0]!.closedByStraightMetres).toBeGreaterThan(200)
    await panel(page).locator('> summary').click()
    await panel(page).getByText('导入高程格网').click()
    await panel(page)
      .locator('input[type="file"]')
      .setInputFiles({ name: '高岭.asc', mimeType: 'text/plain', buffer: Buffer.from(roof) })
    await panel(page).getByText('高岭.asc 没有写明坐标系').waitFor()
    await panel(page).getByLabel('坐标系').selectOption('EPSG:4545')
    await panel(page).getByText('200 × 200 格').waitFor()
    await panel(page).getByLabel('这是').selectOption('bare-earth')
    await panel(page).getByText('每格 10 米：线位 ±10 至 20 米（中误差按 10 米计），可看出山岔').waitFor()
    await panel(page).getByLabel('由谁导入').fill(OFFICER)
    await panel(page).getByRole('button', { name: '存入本案' }).click()
    await panel(page).getByText('已存，界线已按地形重新画过。').waitFor()

    const { outlines, terrain } = await caseView(page, OWN.id)
    expect(terrain).toMatchObject({ fileName: '高岭.asc', importedBy: OFFICER })
    const [ridge] = outlines[0]!.segments.filter(({ method }) => method === 'traced-on-terrain')
    expect(ridge!.certainty).toBe('implied')
    expect(Math.max(...metresOffRidge(ridge!.geometry.coordinates))).toBeLessThan(15)

    await page.getByLabel('地形晕渲').check()
    await page.getByLabel('等高线').check()
    for (const reloads of [false, true]) {
      if (reloads) await page.reload()
      await mapHasLayer(page, 'relief')
      await mapHasLayer(page, 'contours-index')
      await page.getByLabel('等高线（每 10 米）').waitFor()
      await mapAtRest(page)
    }
    // The one refusal is the question for the system.
    expect(faults.filter((fault) => !fault.includes('422'))).toEqual([])
    await page.close()
  })

  it('traces a ridge that follows the mouse, and saves it as traced with the accuracy of the grid', async () => {
    const { page, faults } = await visit(OWN.officerPath)
    await mapAtRest(page)
    await page.locator('[data-row="0#0"]').click()
    await page.getByRole('button', { name: '在图上画这条界线' }).click()
    await page.locator('button:enabled', { hasText: '在图中心加一点' }).waitFor()
    await page.getByRole('radio', { name: '山脊' }).check({ force: true })
    await mapAtRest(page)
    const [from, to] = [await pageOfPosition(page, at(0, 205)), await pageOfPosition(page, at(283, 205))]
    await page.mouse.click(...from)
    await page.mouse.move(...to, { steps: 12 })
    await page.waitForFunction(() => {
      const map = (window as Window & { sizhiMap?: { querySourceFeatures: (source: string) => unknown[] } }).sizhiMap
      return (map?.querySourceFeatures('terrain-trace').length ?? 0) > 0
    })
    await page.mouse.click(...to)
    await page.getByText(/^(?:[4-9]|\d\d) 点 · 全长/u).waitFor()
    await page.keyboard.press('Enter')
    expect(await fields(page).getByLabel('精度').inputValue()).toBe('10')
    await fields(page).getByLabel('名称').fill('高岭山脊')
    await fields(page).getByLabel('画图人姓名').fill(OFFICER)
    await fields(page).getByRole('button', { name: /存/u }).click()
    await page.locator('[data-last-change]').getByText('已存，图已重画。').waitFor()
    const { places } = await caseView(page, OWN.id)
    const traced = places.find(({ names }) => names[0]?.name === '高岭山脊')!
    expect(traced).toMatchObject({ method: 'traced-on-terrain', accuracyMetres: 10 })
    const line = traced.geometry.coordinates as [number, number][]
    // The two ends are drawn onto the stone and the tree; all between runs along the crest, whose waves reach 60 m aside.
    expect(Math.max(...metresOffRidge(line.slice(1, -1)))).toBeLessThan(15)
    expect(Math.max(...line.map((position) => plane.toPlane(position)[1] - NORTH))).toBeGreaterThan(250)
    expect(faults).toEqual([])
    await page.close()
  })

  it('does the same by keyboard between two named points, and goes due west over a distance, on a small screen', async () => {
    const { page } = await visit(OWN.officerPath, { width: 390, height: 844 })
    await mapAtRest(page)
    await page.locator('[data-row="0#0"]').click()
    await page.getByRole('button', { name: '在图上画这条界线' }).click()
    await page.getByRole('radio', { name: '山脊' }).check({ force: true })
    await page.getByLabel('起', { exact: true }).selectOption({ label: '黄牛石' })
    await page.getByLabel('止', { exact: true }).selectOption({ label: '大枫树' })
    await page.getByRole('button', { name: '在两点之间描' }).click()
    await page.getByText(/^(?:[4-9]|\d\d) 点 · 全长/u).waitFor()
    await page.getByRole('radio', { name: '按方位' }).check({ force: true })
    await page.getByLabel('走到距离（米）').fill('100')
    await page.getByRole('button', { name: '按方位画出' }).click()
    await page.getByText(/末段 100 米，方位 270/u).waitFor()
    expect(await sidewaysScroll(page)).toBe(0)
    await page.close()
  })
})
