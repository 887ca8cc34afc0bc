import { describe, expect, it } from 'vitest'

import { colourOfSide } from '../../web/map/style.ts'
import { visit } from '../support/browser.ts'

import { courtPath, mapAtRest, officerPath, pixelsNear, rulingPath, sidewaysScroll } from './case-page.ts'

const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
  { width: 360, height: 640 },
  // A screen of 1440 × 900 at 200 % zoom.
  { width: 720, height: 450 },
]
const PAGES = [
  { path: '/', sign: '上思县', hasMap: false },
  { path: officerPath, sign: '逐句', hasMap: true },
  { path: courtPath, sign: '证据目录', hasMap: true },
  { path: rulingPath, sign: '哪边归谁', hasMap: false },
]

describe.each(SIZES)('at $width × $height', (size) => {
  it.each(PAGES)('$path opens without a fault and without scrolling sideways', async ({ path, sign, hasMap }) => {
    const { page, faults } = await visit(path, size)
    await page.getByText(sign).first().waitFor()
    if (hasMap) await mapAtRest(page)
    expect(faults).toEqual([])
    expect(await sidewaysScroll(page)).toBe(0)
    await page.close()
  })
})

describe('the home page', () => {
  it('has three doors for the case and says what a power cut can do', async () => {
    const { page } = await visit('/')
    // Other tests of this site make cases of their own.
    const doors = page.getByRole('navigation', { name: /进入本案.*琴八屋背山/u }).getByRole('link')
    await doors.first().waitFor()
    expect(await doors.evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual([
      officerPath,
      courtPath,
      rulingPath,
    ])
    await page.getByText('突然停电').waitFor()
    await page.close()
  })

  it('an address that is no page says so', async () => {
    const { page } = await visit('/elsewhere')
    await page.getByText('没有这个页面').waitFor()
    await page.close()
  })

  it('a case that is not there says so', async () => {
    const { page } = await visit('/officer/cases/450621-no-such-hill')
    await page.getByText('没有编号为“450621-no-such-hill”的案件').waitFor()
    await page.close()
  })

  it('speaks English when asked', async () => {
    const { page } = await visit('/')
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByText('Check clause by clause').first().waitFor()
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
    await page.close()
  })
})

describe('the map', () => {
  it.each([officerPath, courtPath])('shows both sides in their colours on %s', async (path) => {
    const { page } = await visit(path)
    await mapAtRest(page)
    for (const letter of ['A', 'B']) expect(await pixelsNear(page, colourOfSide(letter))).toBeGreaterThan(300)
    await page.close()
  })

  it('loads nothing from anywhere but the server', async () => {
    const { page } = await visit('/')
    const hosts = new Set<string>()
    page.on('request', (request) => {
      if (!/^(?:blob|data):/u.test(request.url())) hosts.add(new URL(request.url()).host)
    })
    await page.goto(new URL(officerPath, page.url()).href)
    await mapAtRest(page)
    expect([...hosts]).toEqual([new URL(page.url()).host])
    await page.close()
  })
})
