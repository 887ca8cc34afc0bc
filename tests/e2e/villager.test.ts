import { describe, expect, it } from 'vitest'

import { visit } from '../support/browser.ts'
import { CASE_ID, rulingPath } from './case-page.ts'

import type { Page } from 'playwright-core'
import type { WirePublished } from '../../geodata/wire/public-pages.ts'

/** Every script and answer that a page fetches, with its text. */
async function fetchedBy(page: Page, path: string): Promise<{ url: string; text: string }[]> {
  await page.goto(new URL(path, page.url()).href, { waitUntil: 'networkidle' })
  const addresses = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
  return Promise.all(addresses.map(async (url) => ({ url, text: await (await page.request.get(url)).text() })))
}

describe('the villager page', () => {
  it('never fetches the map, and is small', async () => {
    const { page } = await visit('/elsewhere')
    const fetched = await fetchedBy(page, rulingPath)
    const scripts = fetched.filter(({ url }) => url.endsWith('.js'))
    expect(scripts.length).toBeGreaterThan(0)
    expect(scripts.filter(({ text }) => /maplibre/iu.test(text)).map(({ url }) => url)).toEqual([])
    const bytes = fetched.reduce((sum, { text }) => sum + text.length, 0)
    expect(bytes).toBeLessThan(250_000)
    await page.close()
  })

  it('gets nothing that leads back to coordinates, heights or strips', async () => {
    const { page } = await visit('/')
    const response = await page.request.get(new URL(`/api/public/records/${CASE_ID}`, page.url()).href)
    const text = await response.text()
    expect(text).not.toMatch(/\d+\.\d{3,}/u)
    expect(text).not.toMatch(/coordinates|longitude|170\.5|自留山|\d丈/u)
    expect(text).not.toContain('107')
    await page.close()
  })

  it('gets a sketch on a coarse lattice, whose road and ridge go on past the land', async () => {
    const { page } = await visit('/')
    const response = await page.request.get(new URL(`/api/public/records/${CASE_ID}`, page.url()).href)
    const { data } = (await response.json()) as { data: WirePublished }
    const { labels, extent } = data.record.schematic!
    const numbers = [...extent, ...labels.flatMap(({ path }) => path)].flat()
    expect(numbers.filter((value) => value % 20 !== 0 || value < 0 || value > 1000)).toEqual([])
    const pathOf = (kind: string) => labels.find((label) => label.kind === kind)!.path
    const easts = pathOf('road').map(([x]) => x)
    expect([Math.min(...easts.map(Number)), Math.max(...easts.map(Number))]).toEqual([0, 1000])
    const norths = pathOf('ridge').map(([, y]) => y)
    expect([Math.min(...norths.map(Number)), Math.max(...norths.map(Number))]).toEqual([0, 1000])
    await page.close()
  })

  it('says what was argued over, what was decided, whose is which side, why, what one can do and whom to ask', async () => {
    const { page } = await visit(rulingPath)
    const parts = page.locator('article ol > li')
    await parts.first().waitFor()
    expect(await parts.count()).toBe(6)
    const [argued = '', decided = '', whose = '', why = '', now = '', ask = ''] = await parts.allTextContents()
    expect(argued).toMatch(/琴八.*英志.*琴八屋背山/u)
    expect(decided).toMatch(/往西.*田边/u)
    expect(whose).toMatch(/北边，靠.*公路的，归琴八.*南边，靠.*沟的，归英志/u)
    expect(why).toMatch(/没有盖章/u)
    expect(now).toMatch(/公示/u)
    expect(ask).toMatch(/上思县人民政府/u)
    await page.close()
  })

  it('is in large type, with a sketch that names every side and says that it is one', async () => {
    const { page } = await visit(rulingPath, { width: 390, height: 844 })
    await page.locator('article').waitFor()
    const sizes = await page
      .locator('article ol li p')
      .evaluateAll((all) => all.map((p) => parseFloat(getComputedStyle(p).fontSize)))
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(20)
    const sketch = (await page.locator('article svg').first().textContent()) ?? ''
    for (const word of ['示意', '琴八组', '英志', '界线']) expect(sketch).toContain(word)
    expect(await page.locator('canvas').count()).toBe(0)
    await page.close()
  })

  it('shows how far each side said its land reaches, told by stroke and letter, beside the ruled line, and in sentences', async () => {
    const { page } = await visit(rulingPath, { width: 360, height: 640 })
    const old = page.locator('[data-sketch="old"]')
    expect(await old.isVisible()).toBe(false)
    await page.getByRole('button', { name: '各家原来说到哪里' }).press('Enter')
    expect(await old.isVisible()).toBe(true)
    expect(await page.locator('[data-sketch="ruled"]').isVisible()).toBe(false)
    const dashesOf = (letter: string) =>
      old.locator(`[data-claim="${letter}"]`).first().getAttribute('stroke-dasharray')
    expect(await dashesOf('A')).not.toBe(await dashesOf('B'))
    const sentences = (await old.locator('li').allTextContents()).join('')
    expect(sentences).toMatch(/标 A 的长虚线：琴八组.*标 B 的点线：英志.*格子.*最粗的黑线/u)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(
      0,
    )
    await page.close()
  })

  it('shows a record of the earlier form, which has no sketch of the old bounds', async () => {
    const { page, faults } = await visit('/elsewhere')
    await page.route(`**/api/public/records/${CASE_ID}`, async (route) => {
      const response = await route.fetch()
      const { data } = (await response.json()) as { data: WirePublished }
      const { oldBoundsSketch: _sketch, words, ...others } = data.record
      const { oldBoundsFacts: _facts, ...said } = words['zh-CN']
      const record = { ...others, format: { ...others.format, version: 1 }, words: { ...words, 'zh-CN': said } }
      await route.fulfill({ response, json: { data: { ...data, record } } })
    })
    await page.goto(new URL(rulingPath, page.url()).href)
    await page.locator('article svg').first().waitFor()
    expect(await page.locator('article svg').count()).toBe(1)
    expect(await page.getByRole('button', { name: '各家原来说到哪里' }).count()).toBe(0)
    expect(faults).toEqual([])
    await page.close()
  })

  it('a ruling that is not published says whom to ask', async () => {
    const { page } = await visit('/rulings/450621-no-such-hill')
    await page.getByText('请向村里的调解员打听').waitFor()
    await page.close()
  })
})
