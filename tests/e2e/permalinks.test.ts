import { describe, expect, it } from 'vitest'

import { visit } from '../support/browser.ts'
import {
  caseView,
  courtPath,
  mapAtRest,
  officerPath,
  outlineOf,
  rulingPath,
  segmentKeysOf,
  selectedSegments,
} from './case-page.ts'

import type { Map as MapLibreMap } from 'maplibre-gl'
import type { Page } from 'playwright-core'

const lookOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { sizhiMap } = window as Window & { sizhiMap?: MapLibreMap }
    const { lng, lat } = sizhiMap!.getCenter()
    return [lng.toFixed(5), lat.toFixed(5), sizhiMap!.getZoom().toFixed(2)].join(' ')
  })

const searchOf = (page: Page): URLSearchParams => new URL(page.url()).searchParams

describe('the address of a page holds what is seen', () => {
  it.each([
    ['officers', officerPath],
    ['courts', courtPath],
  ])('for %s: how the map lies, what is chosen, what is open; copied, it opens the same', async (_, path) => {
    const { page, faults } = await visit(path)
    await mapAtRest(page)
    expect(new URL(page.url()).search, 'nothing has been chosen yet').toBe('')
    const view = await caseView(page)
    const claim = outlineOf(view, 'claim', 'A')
    const callIndex = claim.segments.find((segment) => segment.callIndex !== null)!.callIndex!

    await page.locator('[data-panel="prints"] > summary').click()
    await expect.poll(() => searchOf(page).get('open')).toBe('prints')
    await page.locator('.maplibregl-canvas').focus()
    await page.keyboard.press('+')
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => searchOf(page).get('map')).toMatch(/^\d+\.\d\d\/\d+\.\d{6}\/\d+\.\d{6}$/u)
    await mapAtRest(page)
    await page.goto(`${page.url()}&at=call.${claim.descriptionId}.${callIndex}`)
    await mapAtRest(page)
    await expect.poll(() => selectedSegments(page)).toEqual(segmentKeysOf(claim, callIndex))
    const look = await lookOf(page)

    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.getByRole('button', { name: '复制链接' }).click()
    await page.getByText('已复制。').waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toBe(page.url())

    const other = await visit(copied.slice(new URL(copied).origin.length))
    await mapAtRest(other.page)
    expect(await lookOf(other.page)).toBe(look)
    await expect.poll(() => selectedSegments(other.page)).toEqual(segmentKeysOf(claim, callIndex))
    expect(await other.page.locator('[data-panel="prints"]').getAttribute('open')).not.toBeNull()
    expect(other.page.url()).toBe(copied)
    expect([...faults, ...other.faults]).toEqual([])
    await other.page.close()
    await page.close()
  })

  it('the back button goes back to what was chosen before, and at last from the page', async () => {
    const { page } = await visit('/officer/cases')
    await page.goto(new URL(officerPath, page.url()).href)
    await mapAtRest(page)
    await page.locator('[data-panel="prints"] > summary').click()
    await expect.poll(() => searchOf(page).get('open')).toBe('prints')
    await page.locator('[data-panel="places"] > summary').click()
    await expect.poll(() => searchOf(page).get('open')).toBe('prints.places')
    await page.goBack()
    await page.locator('[data-panel="places"]:not([open])').waitFor()
    expect(await page.locator('[data-panel="prints"][open]').count()).toBe(1)
    expect(searchOf(page).get('open')).toBe('prints')
    await page.goForward()
    await page.locator('[data-panel="places"][open]').waitFor()
    await page.goBack()
    await page.goBack()
    await page.locator('[data-panel="prints"]:not([open])').waitFor()
    expect(new URL(page.url()).search).toBe('')
    await page.goBack()
    await page.waitForURL('**/officer/cases')
    await page.close()
  })

  it('a moment of history, a point of view and an overlap', async () => {
    const { page } = await visit(courtPath)
    await mapAtRest(page)
    const { overlaps, outlines } = await caseView(page)
    const { firstOutlineId, secondOutlineId } = overlaps[0]!
    // Outlines that are drawn anew are others; the words that they are drawn from stay.
    const [first, second] = [firstOutlineId, secondOutlineId].map(
      (id) => outlines.find((outline) => outline.id === id)!.descriptionId,
    )
    const address = `${courtPath}?day=1981-12-01&overlap=${first}~${second}`
    await page.goto(new URL(address, page.url()).href)
    await mapAtRest(page)
    await page.getByText('图上只画 1981年12月1日 时已有的线').waitFor()
    expect(await page.locator('#areas button[aria-pressed="true"]', { hasText: '×' }).count()).toBe(1)
    expect(searchOf(page).get('overlap')).toBe(`${first}~${second}`)
    await page.goto(new URL(`${courtPath}?seen=ruling`, page.url()).href)
    await mapAtRest(page)
    expect(await page.getByRole('radio', { name: '裁定' }).isChecked()).toBe(true)
    await page.getByRole('radio', { name: '全部' }).check()
    await expect.poll(() => new URL(page.url()).search).toBe('')
    await page.close()
  })

  it('what an address names and the case does not have is left out, and the page opens', async () => {
    const { page, faults } = await visit(
      `${officerPath}?at=call.nothing.9&overlap=a~b&day=soon&open=nothing&map=1/2/3/4`,
    )
    await mapAtRest(page)
    expect(await selectedSegments(page)).toEqual([])
    expect(faults).toEqual([])
    await page.close()
  })

  it('on the page of the public: which sketch is looked at', async () => {
    const { page } = await visit(rulingPath, { as: 'public' })
    await page.getByRole('button', { name: '各家原来说到哪里' }).click()
    await expect.poll(() => new URL(page.url()).search).toBe('?sketch=old')
    await page.reload()
    await page.locator('[data-sketch="old"]:not(.put-away)').waitFor()
    await page.goto(new URL(rulingPath, page.url()).href)
    await page.locator('[data-sketch="ruled"]:not(.put-away)').waitFor()
    await page.close()
  })
})
