import { describe, expect, it } from 'vitest'

import { colourOfSide } from '../../web/map/style.ts'
import { visit } from '../support/browser.ts'
import {
  caseView,
  courtPath,
  mapAtRest,
  outlineOf,
  pixelsNear,
  pointOnSegment,
  segmentKeysOf,
  selectedSegments,
} from './case-page.ts'

async function openCourt() {
  const { page } = await visit(courtPath)
  await mapAtRest(page)
  return { page, view: await caseView(page) }
}

describe('the court page', () => {
  it('shows a paper that both sides offered once, with both entries', async () => {
    const { page } = await openCourt()
    const list = page.getByRole('region', { name: '证据目录' })
    const paper = list.locator('tbody', { hasText: '英志屯生产队山界林权审批表' })
    expect(await paper.count()).toBe(1)
    expect(await paper.getByText('被告 11', { exact: true }).count()).toBe(1)
    expect(await paper.getByText('原告 1', { exact: true }).count()).toBe(1)
    await page.close()
  })

  it('says at the head of the list what was refused and which papers carry bounds, with the way there', async () => {
    const { page } = await openCourt()
    const head = page.getByRole('region', { name: '证据目录' }).getByRole('list')
    await head.getByRole('listitem').filter({ hasText: '载有界至' }).getByRole('link', { name: '被告 11' }).waitFor()
    const refused = head.getByRole('listitem').filter({ hasText: '不予确认' })
    await refused.getByRole('link', { name: '被告 12' }).click()
    expect(await page.locator('tr:target').textContent()).toContain('山界林权证')
    await page.close()
  })

  it('says plainly which paper the court did not accept, in the same type as the others', async () => {
    const { page } = await openCourt()
    const refused = page.locator('tbody', { hasText: '被告 12' }).getByText('不予确认').first()
    const accepted = page.locator('tbody', { hasText: '被告 10' }).getByText('予以确认').first()
    const typeOf = (finding: typeof refused) =>
      finding.evaluate((element) => {
        const { fontSize, fontWeight, color } = getComputedStyle(element)
        return { fontSize, fontWeight, color }
      })
    expect(await typeOf(refused)).toEqual(await typeOf(accepted))
    await page.close()
  })

  it('a paper that describes a boundary lights up all its lines', async () => {
    const { page, view } = await openCourt()
    const claim = outlineOf(view, 'claim', 'A')
    await page.getByRole('button', { name: /琴八生产队山界林权审批表》所载界至/u }).click()
    await expect
      .poll(() => selectedSegments(page))
      .toEqual(claim.segments.map((_segment, index) => `${claim.id}/${index}`).sort())
    await page.close()
  })

  it('a line leads back to its words, to the papers that carry it and to what the court found of them', async () => {
    const { page, view } = await openCourt()
    const claim = outlineOf(view, 'claim', 'A')
    const index = claim.segments.findIndex(({ callIndex }) => callIndex === 6)
    await page.mouse.click(...(await pointOnSegment(page, claim, index)))
    const panel = page.getByRole('region', { name: '选中的线段' })
    await panel.getByText('向北按路为界直到公路止').waitFor()
    expect(await panel.textContent()).toContain('予以确认')
    await panel.getByRole('link', { name: '被告证据 10' }).click()
    expect(await page.locator('tr:target').textContent()).toContain('琴八生产队山界林权审批表')
    await page.close()
  })

  it('a line of the extent is said to come from no paper', async () => {
    const { page, view } = await openCourt()
    await page.getByRole('radio', { name: '争议范围' }).check()
    await mapAtRest(page)
    await page.mouse.click(...(await pointOnSegment(page, outlineOf(view, 'extent'), 0)))
    await page.getByRole('region', { name: '选中的线段' }).getByText('没有指明是哪一份证据').waitFor()
    await page.close()
  })

  it('a small line can be looked at closely, and the whole map again', async () => {
    const { page } = await openCourt()
    const zoom = () =>
      page.evaluate(() => (window as unknown as { sizhiMap: { getZoom(): number } }).sizhiMap.getZoom())
    const whole = await zoom()
    await page.getByRole('region', { name: '裁定' }).getByRole('button').first().click()
    await page.getByRole('button', { name: '看清所选' }).click()
    await expect.poll(zoom).toBeGreaterThan(whole + 1)
    await page.getByRole('button', { name: '看全图' }).click()
    await expect.poll(async () => Math.abs((await zoom()) - whole)).toBeLessThan(0.3)
    await page.close()
  })

  it('on paper the scale bar is as true as on the screen, and the legend is whole', async () => {
    const { page } = await openCourt()
    const barToPicture = () =>
      page.evaluate(() => {
        const widthOf = (selector: string) => document.querySelector(selector)!.getBoundingClientRect().width
        return widthOf('.maplibregl-ctrl-scale') / widthOf('.maplibregl-canvas')
      })
    const onScreen = await barToPicture()
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
    await page.emulateMedia({ media: 'print' })
    expect(await barToPicture()).toBeCloseTo(onScreen, 3)
    const map = await page.locator('.maplibregl-canvas').boundingBox()
    expect(map!.width).toBeGreaterThan(600)
    expect(map!.width).toBeLessThan(718)
    expect(await page.getByText('方格网：').isVisible()).toBe(true)
    expect(await page.getByText('不作量测和权属凭据').first().isVisible()).toBe(true)
    await page.close()
  })

  it('each point of view shows its own lines only', async () => {
    const { page } = await openCourt()
    await page.getByRole('radio', { name: /^B 方/u }).check()
    await mapAtRest(page)
    expect(await pixelsNear(page, colourOfSide('A'))).toBe(0)
    expect(await pixelsNear(page, colourOfSide('B'))).toBeGreaterThan(300)
    await page.getByRole('radio', { name: '裁定' }).check()
    await mapAtRest(page)
    for (const letter of ['A', 'B']) expect(await pixelsNear(page, colourOfSide(letter))).toBeLessThan(1000)
    await page.close()
  })

  it('the words of the ruling show the dividing line', async () => {
    const { page, view } = await openCourt()
    const line = outlineOf(view, 'dividing-line')
    await page.getByRole('region', { name: '裁定' }).getByRole('button').first().click()
    await expect.poll(() => selectedSegments(page)).toEqual(segmentKeysOf(line, 0))
    await page.close()
  })

  it('every figure from an outline that its words do not close says so', async () => {
    const { page, view } = await openCourt()
    const rows = page.getByRole('region', { name: '重叠面积' }).locator('tbody tr')
    expect(await rows.count()).toBe(view.overlaps.length)
    const open = new Set(view.outlines.filter((outline) => outline.closedByStraightMetres > 0).map(({ id }) => id))
    for (const [index, { firstOutlineId, secondOutlineId }] of view.overlaps.entries()) {
      const expected = [firstOutlineId, secondOutlineId].filter((id) => open.has(id)).length
      expect((await rows.nth(index).textContent())?.match(/若以直线闭合/gu)?.length ?? 0).toBe(expected)
    }
    await page.close()
  })

  it('tells the timeline with its one gap, and shows the words of an event that is chosen', async () => {
    const { page, view } = await openCourt()
    const timeline = page.getByRole('region', { name: '时间线' })
    expect(await timeline.locator('[data-event]').count()).toBe(view.timeline.length)
    expect(await timeline.getByText('相隔 1115 天').count()).toBe(1)
    const event = timeline.getByRole('button', { name: /^1982年6月1日/u })
    await event.click()
    expect(await event.getAttribute('aria-expanded')).toBe('true')
    expect(await timeline.locator('blockquote').innerText()).toContain('县政府分别给英志屯')
    await page.close()
  })

  it('offers a paper of the other side as the same only for a person to decide', async () => {
    const { page } = await openCourt()
    const paper = page.locator('tbody', { hasText: '2005年7月11日询问陈某甲的笔录' }).first()
    expect(await paper.getByText(/可能与原告证据 10 为同一份.*待人确认/u).count()).toBe(1)
    await page.close()
  })
})
