import { beforeAll, describe, expect, it } from 'vitest'

import { visit } from '../support/browser.ts'
import { caseOf, caseView, mapAtRest, mapHasLayer, pageOfPosition, sidewaysScroll } from './case-page.ts'
import { HILL, sidesOfHill, wordsOfHill } from './open-hill.ts'
import { bringCase, changeCase } from './own-case.ts'

import type { Page } from 'playwright-core'

const OFFICER = '黄调解员'
const OWN = caseOf('drawn-hill')
const DRAWN = '李家山南缘'
const { west: WEST, south: SOUTH, east: EAST, north: NORTH } = HILL
const NAMES = { road: '大湾公路', gully: '牛角冲', ridge: '石壁岭' }
const TEXT = wordsOfHill(NAMES, '李家山')
const FEATURES = sidesOfHill(NAMES)

const viewOf = (page: Page) => caseView(page, OWN.id)
const outlineOf = async (page: Page) => (await viewOf(page)).outlines[0]!

async function openOfficer(width = 1440, height = 900) {
  const visited = await visit(OWN.officerPath, { width, height })
  await mapAtRest(visited.page)
  return visited
}

const row = (page: Page, callIndex: number) => page.locator(`[data-row="0#${callIndex}"]`)
const fields = (page: Page) => page.getByRole('form', { name: '这一处地物' })
const save = (page: Page) => fields(page).getByRole('button', { name: /存/u }).click()
const saved = (page: Page) => page.locator('[data-last-change]').getByText('已存，图已重画。').waitFor()

async function clickMap(page: Page, position: [number, number], options: { button?: 'right'; count?: number } = {}) {
  const [x, y] = await pageOfPosition(page, position)
  await page.mouse.move(x, y, { steps: 3 })
  await page.mouse.click(x, y, { button: options.button ?? 'left', clickCount: options.count ?? 1 })
}

/** The tool is there, and the map has the size that the fields beside it leave. */
async function toolReady(page: Page): Promise<void> {
  await page.locator('button:enabled', { hasText: /在图中心加一点|接着加点/u }).waitFor()
  await mapAtRest(page)
}

async function beginLine(page: Page): Promise<void> {
  await row(page, 3).click()
  await page.getByRole('button', { name: '在图上画这条界线' }).click()
  await toolReady(page)
}

beforeAll(() => bringCase(OWN, { title: '李家山', text: TEXT, features: FEATURES }))

describe('a side that names only a neighbour', () => {
  it('is closed by a line drawn for its words, from the ridge to the road; kept after a reload, and undone', async () => {
    const { page, faults } = await openOfficer()
    expect((await outlineOf(page)).geometry).toBeNull()
    await beginLine(page)
    // Some three metres beside the ridge's and the road's lines: both ends are drawn onto them.
    await clickMap(page, [WEST + 0.00003, NORTH])
    await clickMap(page, [WEST + 0.002, NORTH + 0.0002])
    await clickMap(page, [EAST - 0.00003, NORTH])
    await page.getByText(/吸附到“大湾公路”的线/u).waitFor()
    await page.getByText(/3 点 · 全长 \d+ 米 · 末段 \d+ 米，方位 \d+°/u).waitFor()
    await page.keyboard.press('Enter')
    expect(await fields(page).getByLabel('名称').inputValue()).toBe('李家山')
    // Under the neighbour's very name the line would bound the side even without a person's word.
    await fields(page).getByLabel('名称').fill(DRAWN)
    await save(page)
    await page.getByText('请先写下画图人姓名，画的还在。').waitFor()
    await fields(page).getByLabel('画图人姓名').fill(OFFICER)
    await fields(page).getByLabel('精度').fill('10')
    await fields(page).getByLabel('理由').fill('现场指认')
    await save(page)
    await saved(page)

    for (const reloads of [false, true]) {
      if (reloads) await page.reload()
      await mapAtRest(page)
      const outline = await outlineOf(page)
      expect(outline.geometry).not.toBeNull()
      expect(outline.closedByStraightMetres).toBe(0)
      const drawn = outline.segments.filter(({ callIndex }) => callIndex === 3)
      expect(drawn.map(({ method }) => method)).toEqual(['drawn-by-hand'])
      if (reloads) await row(page, 3).click()
      const segment = page.getByRole('region', { name: '选中的线段' })
      await segment.getByText('人工绘制').waitFor()
      expect(await segment.textContent()).toContain(OFFICER)
      if (!reloads) continue
      await page.getByRole('button', { name: '取消指认' }).click()
      await saved(page)
      expect((await outlineOf(page)).geometry).toBeNull()
      await page.getByRole('button', { name: '撤销刚才的改动' }).click()
      await page.getByText('已撤销，图已重画。').waitFor()
      expect((await outlineOf(page)).geometry).not.toBeNull()
    }
    expect(faults).toEqual([])
    await page.close()
  })

  it('is moved by dragging a vertex of its line, taken back at once, and its history tells who did what', async () => {
    const { page, faults } = await openOfficer()
    const before = await outlineOf(page)
    await page.locator('[data-panel="places"] > summary').click()
    const entry = page.locator('[data-panel="places"] li', { hasText: DRAWN }).first()
    await entry.getByRole('button', { name: '改画' }).click()
    await toolReady(page)
    const { places } = await viewOf(page)
    const drawn = places.find(({ names }) => names[0]?.name === DRAWN)!
    const [, middle] = drawn.geometry.coordinates as [number, number][]
    await page.mouse.move(...(await pageOfPosition(page, middle!)), { steps: 3 })
    await page.mouse.down()
    await page.mouse.move(...(await pageOfPosition(page, [middle![0], middle![1] - 0.0006])), { steps: 6 })
    await page.mouse.up()
    await fields(page).getByLabel('画图人姓名').fill(OFFICER)
    await save(page)
    await saved(page)
    expect((await outlineOf(page)).areas!.planarSquareMetres).toBeLessThan(before.areas!.planarSquareMetres - 10_000)
    await page.getByRole('button', { name: '撤销刚才的改动' }).click()
    await page.getByText('已撤销，图已重画。').waitFor()
    expect((await outlineOf(page)).areas).toEqual(before.areas)
    await entry.getByRole('button', { name: '来历' }).click()
    await entry.getByText('第 3 版').waitFor()
    expect(faults).toEqual([])
    await page.close()
  })
})

describe('a drawing under way', () => {
  it('goes back and forward, loses its last point by Backspace, and is laid aside by Escape but not lost, nor by a reload', async () => {
    const { page } = await openOfficer()
    await beginLine(page)
    await clickMap(page, [WEST + 0.001, NORTH - 0.001])
    await clickMap(page, [WEST + 0.002, NORTH - 0.001])
    await clickMap(page, [WEST + 0.003, NORTH - 0.001], { count: 2 })
    await page.getByRole('button', { name: '接着加点' }).waitFor()
    await page.keyboard.press('Backspace')
    await page.getByText(/^2 点/u).waitFor()
    await page.keyboard.press('Control+z')
    await page.getByText(/^3 点/u).waitFor()
    await page.keyboard.press('Control+y')
    await page.getByText(/^2 点/u).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: '接着画' }).click()
    await page.getByText(/^2 点/u).waitFor()
    await page.reload()
    await mapAtRest(page)
    await page.locator('[data-draft]').getByRole('button', { name: '接着画' }).click()
    await page.getByText(/^2 点/u).waitFor()
    await page.getByRole('button', { name: '退一步' }).click()
    await page.getByText(/^3 点/u).waitFor()
    await page.keyboard.press('Escape')
    await page.locator('[data-draft]').getByRole('button', { name: '丢弃' }).click()
    await page.locator('[data-draft]').waitFor({ state: 'detached' })
    await page.reload()
    await mapAtRest(page)
    expect(await page.locator('[data-draft]').count()).toBe(0)
    await page.close()
  })

  it('stays when somebody else was faster, and is saved on the latest state', async () => {
    const { page } = await openOfficer(360, 800)
    await beginLine(page)
    const typed = page.getByLabel('键入坐标')
    for (const position of [`${WEST} ${NORTH + 0.0001}`, `${NORTH + 0.0001}, ${EAST}`]) {
      await typed.fill(position)
      await page.getByText('认作经纬度').waitFor()
      await page.keyboard.press('Enter')
    }
    await page.getByText(/^2 点/u).waitFor()
    const { places } = await viewOf(page)
    const { id, ...place } = places.find((known) => known.id === 'road')!
    await changeCase(OWN, 'places', { placeId: id, place, changedBy: '别的人', reason: '' })
    await fields(page).getByLabel('画图人姓名').fill(OFFICER)
    await save(page)
    await page.getByText('别人刚改过本案，已换上最新内容；您画的还在').waitFor()
    await page.getByText(/^2 点/u).waitFor()
    expect(await sidewaysScroll(page)).toBe(0)
    await page.getByRole('button', { name: '用最新内容再存一次' }).click()
    await saved(page)
    expect((await outlineOf(page)).geometry).not.toBeNull()
    await page.close()
  })

  it('is not needed where the place is on the map: a click says which it is', async () => {
    const { page } = await openOfficer()
    await row(page, 0).click()
    await page.getByRole('button', { name: '大湾公路：这是' }).click()
    await mapHasLayer(page, 'shown-place-point')
    await clickMap(page, [EAST, (SOUTH + NORTH) / 2])
    await page.getByLabel('画图人姓名').fill(OFFICER)
    await page.getByRole('button', { name: '就是“大湾公路”' }).click()
    await saved(page)
    await page.locator('[data-places="0#0"]').getByText('“大湾公路”就是“大湾公路”').waitFor()
    await page.close()
  })
})
