import { describe, expect, it } from 'vitest'

import { visit } from '../support/browser.ts'

import { courtPath, mapAtRest, officerPath, rulingPath } from './case-page.ts'

import type { Page } from 'playwright-core'

type WatchedWindow = Window & { violations?: string[]; ran?: string[] }

const PAGES = [
  { path: '/', sign: '上思县', hasMap: false },
  { path: '/officer/cases', sign: '案件台账', hasMap: false },
  { path: '/officer/new', sign: '新建案件', hasMap: false },
  { path: '/officer/counties/450621', sign: '上思县', hasMap: false },
  { path: officerPath, sign: '逐句', hasMap: true },
  { path: courtPath, sign: '证据目录', hasMap: true },
  { path: rulingPath, sign: '哪边归谁', hasMap: false },
  { path: '/no-such-page', sign: '没有这个页面', hasMap: false },
]

/** Loads the page anew with somebody who writes down every violation from its first moment on. */
async function watched(
  path: string,
): Promise<{ page: Page; faults: readonly string[]; violations: () => Promise<string[]> }> {
  const { page, faults } = await visit('/no-such-page')
  await page.addInitScript(() => {
    const watching = window as WatchedWindow
    watching.violations = []
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      watching.violations?.push(`${violatedDirective} ${blockedURI} ${sample}`),
    )
  })
  await page.goto(new URL(path, page.url()).href)
  return {
    page,
    faults,
    violations: () => page.evaluate(() => (window as WatchedWindow).violations ?? ['not watched']),
  }
}

describe('what a page may do is told to the browser', () => {
  it.each(PAGES)('$path keeps to it', async ({ path, sign, hasMap }) => {
    const { page, faults, violations } = await watched(path)
    await page.getByText(sign).first().waitFor()
    if (hasMap) await mapAtRest(page)
    expect(await violations()).toEqual([])
    expect(faults).toEqual([])
    await page.close()
  })

  it('nothing that got into a page as text runs, be it script, handler, style or frame', async () => {
    const { page, violations } = await watched('/')
    await page.getByText('上思县').first().waitFor()
    await page.evaluate(() => {
      const watching = window as WatchedWindow
      watching.ran = []
      const script = document.createElement('script')
      script.textContent = 'window.ran.push("script")'
      const elsewhere = document.createElement('script')
      elsewhere.src = 'data:text/javascript,window.ran.push("elsewhere")'
      document.body.append(script, elsewhere)
      const box = document.createElement('div')
      box.innerHTML =
        '<img src="/no-such-picture" onerror="window.ran.push(\'handler\')"><p style="position:fixed">x</p>' +
        "<iframe srcdoc=\"<script>parent.ran.push('frame')</scr" +
        'ipt>"></iframe><a id="script-address" href="javascript:window.ran.push(\'address\')">x</a>'
      document.body.append(box)
      document.getElementById('script-address')?.click()
    })
    await expect.poll(async () => (await violations()).length).toBeGreaterThanOrEqual(5)
    expect(await page.evaluate(() => (window as WatchedWindow).ran)).toEqual([])
    await page.close()
  })

  it('no other page can frame this one', async () => {
    const { page } = await visit('/no-such-page')
    const answer = await page.request.get(page.url())
    expect(answer.headers()['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(answer.headers()['x-frame-options']).toBe('SAMEORIGIN')
    await page.close()
  })
})
