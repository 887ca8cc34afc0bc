import { describe, expect, it } from 'vitest'

import { visit } from '../support/browser.ts'
import { CASE_ID, rulingPath, sidewaysScroll } from './case-page.ts'

import type { Page } from 'playwright-core'
import type { WirePublished } from '../../geodata/wire/public-pages.ts'

const PHONE = { width: 390, height: 844, as: 'public' } as const
const KEPT = '这一页已经存在这台手机里'

const keptAddresses = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const names = await caches.keys()
    const shelves = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
    return shelves.flat().map(({ url }) => new URL(url).pathname)
  })

/** The published record with ground around a village that is nowhere: two squares of 1 km, the line between them. */
async function onInventedGround(page: Page): Promise<void> {
  await page.route(`**/api/public/records/${CASE_ID}`, async (route) => {
    const response = await route.fetch()
    const published = (await response.json()) as { data: WirePublished }
    const square = (south: number) => [[0, south], [100, south], [100, south + 100], [0, south + 100], [0, south]] // prettier-ignore
    const ground = {
      lattice: { longitudeStep: 970, latitudeStep: 905 },
      extent: [[[0, 0], [100, 0], [100, 200], [0, 200], [0, 0]]],
      dividingLine: [[[0, 100], [100, 100]]],
      parts: [
        { claimantLetter: 'A', rings: [square(100)] },
        { claimantLetter: 'B', rings: [square(0)] },
      ],
      uncertaintyMetres: 12,
    } // prettier-ignore
    const record = { ...published.data.record, illustrative: false, ground, groundAbsence: null }
    await route.fulfill({ response, json: { data: { ...published.data, record } } })
  })
}

const stand = (page: Page, rows: number, accuracy = 15): Promise<void> =>
  page.context().setGeolocation({ longitude: (50 * 970) / 1e7, latitude: (rows * 905) / 1e7, accuracy })

describe('the villager’s page on a phone', () => {
  it('opens without a network once it was visited, and says so; nothing else of the server is kept', async () => {
    const { page } = await visit(rulingPath, PHONE)
    await page.getByText(KEPT).waitFor()
    const before = await page.locator('article').textContent()
    const kept = await keptAddresses(page)
    expect(kept.filter((path) => path.startsWith('/api/'))).toEqual([`/api/public/records/${CASE_ID}`])
    expect(kept.filter((path) => !/^\/(?:assets|api)\//u.test(path))).toEqual(['/rulings/'])

    await page.context().setOffline(true)
    await page.reload()
    await page.getByText('没有连上网络').waitFor()
    expect(await page.locator('article').textContent()).toBe(before)
    await page.context().setOffline(false)
    await page.reload()
    await page.locator('article').waitFor()
    expect(await page.getByText('没有连上网络').count()).toBe(0)
    await page.close()
  })

  it('leaves the pages of the office to the network', async () => {
    const { page } = await visit(rulingPath, PHONE)
    await page.getByText(KEPT).waitFor()
    await page.goto(new URL('/', page.url()).href)
    expect(await page.evaluate(() => navigator.serviceWorker.controller === null)).toBe(true)
    await page.close()
  })

  it('can be put beside the other programs of a phone, under the name of the hill', async () => {
    const { page, faults } = await visit(rulingPath, PHONE)
    await page.getByText(KEPT).waitFor()
    const address = await page.locator('link[rel="manifest"]').getAttribute('href')
    const answer = await page.request.get(new URL(address ?? '', page.url()).href)
    expect(answer.headers()['content-type']).toContain('application/manifest+json')
    const manifest = (await answer.json()) as { start_url: string; short_name: string; icons: { src: string }[] }
    expect(manifest).toMatchObject({ start_url: rulingPath, short_name: '琴八屋背山' })
    for (const { src } of manifest.icons) {
      const icon = await page.request.get(new URL(src, page.url()).href)
      expect(icon.headers()['content-type']).toBe('image/png')
    }
    expect(faults).toEqual([])
    await page.close()
  })

  it('shows very large type and black on white, remembers both, and still fits a narrow phone', async () => {
    const { page } = await visit(rulingPath, { ...PHONE, width: 360, height: 640 })
    const sizeOf = () =>
      page.locator('article ol p').first().evaluate((p) => parseFloat(getComputedStyle(p).fontSize)) // prettier-ignore
    const usual = await sizeOf()
    await page.getByRole('button', { name: '大字' }).press('Space')
    await page.getByRole('button', { name: '黑白分明' }).press('Space')
    await page.reload()
    await page.locator('article').waitFor()
    expect(await sizeOf()).toBeGreaterThanOrEqual(usual * 1.4)
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
      'rgb(255, 255, 255)',
    )
    expect(await sidewaysScroll(page)).toBe(0)
    await page.goto(new URL('/', page.url()).href)
    await page.getByText('上思县').first().waitFor()
    expect(await page.evaluate(() => document.documentElement.hasAttribute('data-large'))).toBe(false)
    await page.close()
  })

  it('never offers to look where one stands on a sketch that was not surveyed', async () => {
    const { page } = await visit(rulingPath, PHONE)
    await page.getByText('不能用来看您站在哪一边').waitFor()
    expect(await page.getByRole('button', { name: '看看我站在哪一边' }).count()).toBe(0)
    await page.close()
  })

  it('tells on whose side one stands, and nothing leaves the phone for it', async () => {
    const { page } = await visit('/no-such-page', PHONE)
    await page.context().grantPermissions(['geolocation'])
    await onInventedGround(page)
    await page.goto(new URL(rulingPath, page.url()).href)
    await page.getByText(KEPT).waitFor()
    const asked: string[] = []
    page.context().on('request', (request) => asked.push(request.url()))
    const button = page.getByRole('button', { name: '看看我站在哪一边' })
    const answer = page.locator('section', { has: button }).locator('[role="status"]')

    await stand(page, 140)
    await button.click()
    await expect.poll(() => answer.textContent()).toMatch(/您站在归琴八.*这一边，离界线大约 400 米；手机可能差 15 米/u)
    await stand(page, 60)
    await button.click()
    await expect.poll(() => answer.textContent()).toMatch(/您站在归英志.*这一边/u)
    await stand(page, 102)
    await button.click()
    await expect.poll(() => answer.textContent()).toContain('说不准')
    await stand(page, 300)
    await button.click()
    await expect.poll(() => answer.textContent()).toContain('您不在争的这块地上')
    expect(asked).toEqual([])
    await page.close()
  })

  it('offers to read aloud only where the device has a voice of its own', async () => {
    const { page } = await visit(rulingPath, PHONE)
    await page.locator('article').waitFor()
    const hasVoice = await page.evaluate(() =>
      window.speechSynthesis.getVoices().some(({ localService, lang }) => localService && lang.startsWith('zh')),
    )
    expect(await page.getByRole('button', { name: '念给我听' }).count()).toBe(hasVoice ? 1 : 0)
    await page.close()
  })
})
