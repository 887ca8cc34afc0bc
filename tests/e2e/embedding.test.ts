import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { startTileServer, type TileServer } from '../support/base-maps/tile-server.ts'
import { siteAddress, visit } from '../support/browser.ts'
import { courtPath, officerPath, rulingPath } from './case-page.ts'

import type { Page } from 'playwright-core'

const EMBEDDED = rulingPath.replace('/rulings', '/embed/rulings')

/** The page of a village, on another machine. */
let village: TileServer
beforeAll(async () => {
  village = await startTileServer()
})
afterAll(() => village.close())

async function framed(path: string, size: { width?: number; height?: number; as?: 'officer' | 'public' } = {}) {
  const visited = await visit('/no-such-page', { as: 'public', ...size })
  await visited.page.goto(`${village.address}/framing.html?page=${encodeURIComponent(siteAddress() + path)}`)
  return visited
}

const inFrame = (page: Page) => page.frameLocator('#frame')

describe('what stands published, in a page elsewhere', () => {
  it('is shown without an account and without a cookie, and leads to the whole page', async () => {
    const { page, faults } = await framed(EMBEDDED)
    const asked: (Record<string, string> & { url: string })[] = []
    page.on('request', (request) => asked.push({ ...request.headers(), url: request.url() }))
    await page.reload()
    await inFrame(page).getByRole('img').first().waitFor()
    const link = inFrame(page).getByRole('link', { name: '打开完整的公开页' })
    expect(await link.getAttribute('href')).toBe(rulingPath)
    expect(await link.getAttribute('target')).toBe('_blank')
    expect(await page.context().cookies()).toEqual([])
    for (const { url, cookie } of asked) {
      expect(cookie, url).toBeUndefined()
      expect([siteAddress(), village.address]).toContain(new URL(url).origin)
    }
    expect(asked.filter(({ url }) => url.includes('/api/')).map(({ url }) => new URL(url).pathname)).toEqual([
      `/api/public/records/${rulingPath.split('/').at(-1)}`,
    ])
    expect(faults).toEqual([])
    await page.close()
  })

  it('shows an officer no more than anybody', async () => {
    const { page } = await framed(EMBEDDED, { as: 'officer' })
    await inFrame(page).getByRole('img').first().waitFor()
    const asOfficer = await inFrame(page).locator('body').innerText()
    await page.close()
    const other = await framed(EMBEDDED)
    await inFrame(other.page).getByRole('img').first().waitFor()
    expect(await inFrame(other.page).locator('body').innerText()).toBe(asOfficer)
    await other.page.close()
  })

  it('is used by keyboard, and fits a phone of 360 pixels', async () => {
    const { page } = await framed(EMBEDDED, { width: 360, height: 740 })
    await inFrame(page).getByRole('img').first().waitFor()
    const reached: string[] = []
    for (let tabs = 0; tabs < 8; tabs++) {
      await page.keyboard.press('Tab')
      const frame = page.frames().find((one) => one.url().includes('/embed/'))
      reached.push((await frame?.evaluate(() => document.activeElement?.textContent?.trim() ?? '')) ?? '')
    }
    expect(reached).toContain('打开完整的公开页')
    const frame = page.frames().find((one) => one.url().includes('/embed/'))!
    const width = await frame.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(width).toBe(0)
    await page.close()
  })

  it('speaks English where the address says so, and says what it does not know', async () => {
    const { page } = await framed(`${EMBEDDED}?language=en`)
    await inFrame(page).getByRole('link', { name: 'Open the whole public page' }).waitFor()
    await page.close()
    const other = await framed(EMBEDDED.replace(/-[a-z-]+$/u, '-nothing'))
    await inFrame(other.page).getByRole('alert').waitFor()
    await other.page.close()
  })

  it.each(['/', officerPath, courtPath, rulingPath, '/embed.html', `${EMBEDDED}/more`, '/embed/officer/1'])(
    '%s refuses to be framed',
    async (path) => {
      const { page } = await visit('/no-such-page', { as: 'public' })
      const answer = await page.request.get(siteAddress() + path)
      expect(answer.headers()['content-security-policy']).toContain("frame-ancestors 'none'")
      expect(answer.headers()['x-frame-options']).toBe('SAMEORIGIN')
      await page.goto(`${village.address}/framing.html?page=${encodeURIComponent(siteAddress() + path)}`)
      await page.waitForLoadState('networkidle')
      const frame = page.frames().find((one) => one.parentFrame() !== null)!
      expect(await frame.locator('#app').count()).toBe(0)
      await page.close()
    },
  )

  it('may be framed by anybody, and keeps to the strict policy in all else', async () => {
    const { page } = await visit('/no-such-page', { as: 'public' })
    const [own, usual] = await Promise.all(
      [EMBEDDED, rulingPath].map(async (path) => (await page.request.get(siteAddress() + path)).headers()),
    )
    const directives = (headers: Record<string, string> | undefined) =>
      (headers?.['content-security-policy'] ?? '').split(';').map((one) => one.trim())
    expect(directives(own)).toEqual(
      directives(usual).map((one) => (one.startsWith('frame-ancestors') ? 'frame-ancestors *' : one)),
    )
    expect(own).not.toHaveProperty('x-frame-options')
    expect(own).not.toHaveProperty('set-cookie')
    await page.close()
  })
})

it('an officer who publishes gets the words to put into another page', async () => {
  const { page } = await visit(`${officerPath}?open=publication`)
  await page.getByText('嵌到别的网页').click()
  const code = await page.getByLabel('嵌入代码').inputValue()
  expect(code).toContain(`src="${siteAddress()}${EMBEDDED}"`)
  expect(code).toMatch(/^<iframe [^>]+><\/iframe>$/u)
  await page.close()
})
