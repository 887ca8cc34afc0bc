import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { groundOfTile } from '../../geodata/tiles/tile-square.ts'
import { openBaseMapSite, type BaseMapSite } from '../support/base-maps/base-map-site.ts'
import { visit } from '../support/browser.ts'
import { seat } from '../support/seat.ts'
import { courtPath, mapAtRest, officerPath, pixelsNear, rulingPath, sidewaysScroll } from './case-page.ts'

import type { Map as MapLibreMap } from 'maplibre-gl'
import type { Page } from 'playwright-core'

let site: BaseMapSite
beforeAll(async () => {
  site = await openBaseMapSite()
}, 120_000)
afterAll(() => site.close())

/** What the page asked other machines for since the last look. */
const askedElsewhere = () => site.elsewhere.asked.splice(0)

async function openPage(path: string, size: { width?: number; height?: number } = {}) {
  const { page, faults } = await visit('/no-such-page', size)
  await seat(page, site.cookie, site.address)
  askedElsewhere()
  await page.goto(`${site.address}${path}`)
  return { page, faults }
}

const chooser = (page: Page) => page.getByLabel('底图', { exact: true })
const notice = (page: Page) => page.locator('[data-base-map-notice]')

/** Every picture of the base map is there and drawn. */
async function drawn(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const map = (window as Window & { sizhiMap?: MapLibreMap }).sizhiMap
    return map?.getLayer('base-map-0') !== undefined && map.areTilesLoaded() && !map.isMoving()
  })
  await mapAtRest(page)
}

const hexOf = (colour: readonly number[]) => `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`

describe('a base map under the map of a case', () => {
  it('is none until somebody chooses one, and then says whose it is and its review number', async () => {
    const { page, faults } = await openPage(officerPath)
    await mapAtRest(page)
    expect(askedElsewhere()).toEqual([])
    expect(await notice(page).count()).toBe(0)
    await chooser(page).selectOption({ label: '方块' })
    await drawn(page)
    expect(await notice(page).innerText()).toMatch(/某测绘院\s+审图号：桂S（2024）1号/u)
    const asked = askedElsewhere()
    expect(asked.length).toBeGreaterThan(0)
    for (const { url, referrer } of asked) {
      expect(url).toMatch(/^\/xyz\/\d+\/\d+\/\d+\.png$/u)
      expect(referrer, 'the provider is not told who asks').toBeUndefined()
    }
    await chooser(page).selectOption({ label: '不用底图' })
    await notice(page).waitFor({ state: 'detached' })
    expect(faults).toEqual([])
    await page.close()
  })

  it.each([
    [1440, 900],
    [390, 844],
  ])('says so above the map, where it covers nothing of it (%i × %i)', async (width, height) => {
    const { page } = await openPage(`${courtPath}?base=shifted`, { width, height })
    await drawn(page)
    const words = (await notice(page).boundingBox())!
    const map = (await page.locator('.maplibregl-canvas').boundingBox())!
    expect(words.y + words.height).toBeLessThanOrEqual(map.y)
    expect(map.y - words.y - words.height).toBeLessThan(10)
    await page.close()
  })

  it('is chosen and made stronger by keyboard, and the address opens it again', async () => {
    const { page } = await openPage(courtPath)
    await mapAtRest(page)
    await chooser(page).focus()
    await page.keyboard.press('ArrowDown')
    await drawn(page)
    expect(await notice(page).innerText()).toMatch(/县林业局\s+审图号：未填/u)
    await page.keyboard.press('Tab')
    await page.keyboard.press('End')
    await expect.poll(() => new URL(page.url()).search).toBe('?base=own&strength=100')
    await expect.poll(() => pixelsNear(page, hexOf([40, 90, 200]))).toBeGreaterThan(10_000)
    await page.reload()
    await drawn(page)
    expect(await chooser(page).inputValue()).toBe('own')
    await expect.poll(() => pixelsNear(page, hexOf([40, 90, 200]))).toBeGreaterThan(10_000)
    expect(askedElsewhere(), 'files of this machine need no other').toEqual([])
    await page.close()
  })

  it('from a WMTS asks for rows and columns, and tells the name of the site where that is set up', async () => {
    const { page } = await openPage(`${courtPath}?base=wmts`)
    await drawn(page)
    for (const { url, referrer } of askedElsewhere()) {
      const query = new URL(url, 'http://x').searchParams
      expect([query.get('LAYER'), query.get('TILEMATRIXSET')]).toEqual(['image', 'GoogleMapsCompatible'])
      expect(referrer).toBe(`${site.address}/`)
    }
    await page.close()
  })

  it('from a WMS asks for the square of ground that a tile covers', async () => {
    const { page } = await openPage(`${courtPath}?base=wms&strength=100`)
    await drawn(page)
    await expect.poll(() => pixelsNear(page, hexOf([20, 160, 60]))).toBeGreaterThan(10_000)
    const [asked] = askedElsewhere()
    const query = new URL(asked!.url, 'http://x').searchParams
    const [west = 0, south = 0, east = 0, north = 0] = query.get('BBOX')!.split(',').map(Number)
    const HALF_WORLD_METRES = 20037508.342789244
    const across = (2 * HALF_WORLD_METRES) / (east - west)
    const z = Math.round(Math.log2(across))
    const x = Math.round((west + HALF_WORLD_METRES) / (east - west))
    const y = Math.round((HALF_WORLD_METRES - north) / (north - south))
    const ground = groundOfTile({ z, x, y })
    const SPHERE_RADIUS_METRES = 6378137
    expect((ground.west * Math.PI * SPHERE_RADIUS_METRES) / 180).toBeCloseTo(west, 3)
    const northOf = (degrees: number) =>
      SPHERE_RADIUS_METRES * Math.log(Math.tan(Math.PI / 4 + (degrees * Math.PI) / 360))
    expect(northOf(ground.north)).toBeCloseTo(north, 3)
    expect(northOf(ground.south)).toBeCloseTo(south, 3)
    await page.close()
  })

  it('from an archive elsewhere is read by ranges', async () => {
    const { page, faults } = await openPage(`${courtPath}?base=archive&strength=100`)
    await drawn(page)
    await expect.poll(() => pixelsNear(page, hexOf([200, 80, 160]))).toBeGreaterThan(10_000)
    expect(faults).toEqual([])
    await page.close()
  })

  it('that is shifted says so in the list and on the map', async () => {
    const { page } = await openPage(`${courtPath}?base=shifted`)
    await drawn(page)
    await page.getByText('底图按 GCJ-02 偏移约五百米').waitFor()
    expect(await chooser(page).locator('option:checked').innerText()).toBe('路名图（有偏移 GCJ-02）')
    await page.close()
  })

  it('that is refused (a wrong key) is told, and the lines stand', async () => {
    const { page } = await openPage(`${courtPath}?base=away`)
    await page.getByText('底图没有取到').waitFor()
    await mapAtRest(page)
    await page.close()
  })

  it('that is not set up any more is told, and none is shown', async () => {
    const { page, faults } = await openPage(
      `${courtPath}?exhibit=dispute-map.1.108..&lines=&data=a.b&base=gone&madeWith=${encodeURIComponent('旧影像~某院~GS1号')}`,
    )
    await page.getByText('印制时屏幕上的底图：旧影像（某院，审图号 GS1号）。').waitFor()
    await page.getByText('底图“旧影像”现在没有配置，没有显示底图。').waitFor()
    await mapAtRest(page)
    expect(askedElsewhere()).toEqual([])
    expect(faults).toEqual([])
    await page.close()
  })

  it.each([390, 360])('has its words within a phone of %i pixels', async (width) => {
    const { page } = await openPage(`${courtPath}?base=shifted`, { width, height: 844 })
    await drawn(page)
    expect(await sidewaysScroll(page)).toBe(0)
    const box = (await notice(page).boundingBox())!
    expect(box.x).toBeGreaterThanOrEqual(0)
    expect(box.x + box.width).toBeLessThanOrEqual(width)
    await page.close()
  })
})

describe('what pages may ask other machines for', () => {
  const policyOf = async (page: Page, path: string) =>
    (await page.request.get(`${site.address}${path}`)).headers()['content-security-policy'] ?? ''

  it('is the tiles of the office for pages with a map, and nothing at all for pages of the public', async () => {
    const { page } = await openPage(courtPath)
    const policy = await policyOf(page, courtPath)
    expect(policy).toContain(`connect-src 'self' blob: ${site.elsewhere.address};`)
    expect(policy.replace(site.elsewhere.address, '')).not.toMatch(/http|\*|unsafe/u)
    expect(policy).toContain("img-src 'self' data: blob:;")
    for (const path of [rulingPath, rulingPath.replace('/rulings', '/embed/rulings')])
      expect(await policyOf(page, path)).not.toContain('http')
    await page.close()
  })

  it('a page of the public shows no base map and asks nobody, whatever its address says', async () => {
    const { page, faults } = await openPage(`${rulingPath}?base=squares`)
    await page.getByText('哪边归谁').first().waitFor()
    expect(askedElsewhere()).toEqual([])
    expect(faults).toEqual([])
    await page.close()
  })

  it('who has not signed in is told of no base map and gets no tile', async () => {
    const { page } = await visit('/', { as: 'public' })
    for (const path of ['/api/base-maps', '/api/base-maps/own/tiles/0/0/0'])
      expect((await page.request.get(`${site.address}${path}`)).status()).toBe(401)
    await page.close()
  })

  it.each([
    ['own/tiles/4/0/0', 204],
    ['own/tiles/0/0/0', 200],
    ['own/tiles/3/8/0', 400],
    ['own/tiles/a/0/0', 400],
    ['squares/tiles/0/0/0', 404],
    ['..%2Fown/tiles/0/0/0', 404],
  ])('of the files of this machine %s is answered with %i', async (path, status) => {
    const answer = await fetch(`${site.address}/api/base-maps/${path}`, {
      headers: { cookie: site.cookie, 'sec-fetch-site': 'same-origin' },
    })
    expect(answer.status).toBe(status)
  })
})
