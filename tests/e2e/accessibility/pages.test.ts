import { describe, expect, it } from 'vitest'

import { visit } from '../../support/browser.ts'
import { CASE_ID, courtPath, mapAtRest, officerPath, rulingPath, sidewaysScroll } from '../case-page.ts'
import { barriersOf, keepOneOfEachBuild } from './axe.ts'

import type { Page } from 'playwright-core'

/** On a busy machine a page with all its panels is looked through for more than a minute. */
const PATIENCE = { timeout: 180_000 }
const PHONE = { width: 390, height: 844 }
/** What a screen of 1440 × 900 holds at 200 %, and one of 1280 × 1024 at 400 % (WCAG 2.2, reflow). */
const ENLARGED = [
  { width: 720, height: 450 },
  { width: 320, height: 256 },
]

interface Looked {
  readonly path: string
  readonly as?: 'public'
  /** Waits until the page has all that there is to look at. */
  readonly whole: (page: Page) => Promise<unknown>
}

const shows = (words: string) => (page: Page) => page.getByText(words).first().waitFor()

/** What is folded away is not looked at, so every panel is opened, and what opens within it. */
async function unfolded(page: Page): Promise<void> {
  await mapAtRest(page)
  for (let depth = 0; depth < 2; depth++) {
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true
    })
    await page.waitForLoadState('networkidle')
  }
  await keepOneOfEachBuild(page)
}

const fieldPath = `/field/cases/${CASE_ID}`
async function takenAlong(page: Page): Promise<void> {
  await page.getByRole('button', { name: '带上本案' }).click()
  await page.getByRole('img', { name: /^本案草图/u }).waitFor()
}

/** The demonstration's notice begins tomorrow: the phone's clock runs two days ahead, and the server's is not asked. */
async function objectingInLargeType(page: Page): Promise<void> {
  await page.addInitScript(() => Object.defineProperty(navigator, 'serviceWorker', { value: undefined }))
  await page.clock.setFixedTime(Date.now() + 2 * 86_400_000)
  await page.route('**/api/public/records/*/notice', (route) => route.abort())
  await page.reload()
  await page.getByRole('button', { name: '大字' }).click()
  await page.getByRole('button', { name: '黑白分明' }).click()
  await page.getByLabel('您的意见').fill('西边的田是我们家开的。')
  await page.getByRole('button', { name: '不要了' }).waitFor()
}

const PAGES: Readonly<Record<string, Looked>> = {
  'the home page of whoever has signed in': { path: '/', whole: shows('上思县') },
  'the home page of whoever has not': { path: '/', as: 'public', whole: shows('密码') },
  'the sign-in that a page asks for': { path: '/officer/cases', as: 'public', whole: shows('密码') },
  'a new case': { path: '/officer/new', whole: (page) => page.getByRole('heading', { level: 1 }).waitFor() },
  'the ledger': { path: '/officer/cases', whole: (page) => page.locator('[data-ledger] tbody tr').first().waitFor() },
  'the officer page with its panels open': { path: officerPath, whole: unfolded },
  'the court page with its panels open': { path: courtPath, whole: unfolded },
  'a county without parcels': { path: '/officer/counties/450694', whole: shows('本县还没有宗地') },
  'the page of the villagers': {
    path: rulingPath,
    as: 'public',
    whole: (page) => page.locator('article svg').first().waitFor(),
  },
  'the form of an objection in large type, black on white': {
    path: rulingPath,
    as: 'public',
    whole: objectingInLargeType,
  },
  'the page of the field': { path: fieldPath, whole: takenAlong },
  'the form of a point in the field': {
    path: fieldPath,
    whole: async (page) => {
      await takenAlong(page)
      await page.getByRole('button', { name: '记点' }).click()
      await page.getByLabel('备注').waitFor()
    },
  },
  'the page of the own account': {
    path: '/account',
    whole: (page) => page.getByRole('heading', { level: 1 }).waitFor(),
  },
  'the tutorial of an officer': {
    path: '/help/zh-CN/officer.html',
    as: 'public',
    whole: (page) => page.getByRole('heading', { level: 1 }).waitFor(),
  },
  'the tutorial of those who come from other programs': {
    path: '/help/zh-CN/coming-from.html',
    as: 'public',
    whole: (page) => page.getByRole('table').first().waitFor(),
  },
  'a tutorial in English': {
    path: '/help/en/villager.html',
    as: 'public',
    whole: (page) => page.getByRole('heading', { level: 1 }).waitFor(),
  },
  'an address that is no page': { path: '/elsewhere', whole: shows('没有这个页面') },
  'a case that is not there': { path: '/officer/cases/450621-no-such-hill', whole: shows('没有编号为') },
}

describe.each(Object.entries(PAGES))('%s', (_name, { path, as, whole }) => {
  it('bars nobody, on a wide screen, on a phone or enlarged', PATIENCE, async () => {
    const { page } = await visit(path, as ? { as } : {})
    await whole(page)
    expect(await barriersOf(page)).toEqual([])
    await page.setViewportSize(PHONE)
    expect(await barriersOf(page, 'layout')).toEqual([])
    for (const enlarged of ENLARGED) {
      await page.setViewportSize(enlarged)
      // Only what scrolls by itself, like a map or a wide table, is wider than the screen.
      expect(await sidewaysScroll(page), `sideways at ${enlarged.width}`).toBe(0)
    }
    await page.close()
  })
})

describe.each([
  { path: '/', whole: 'Check clause by clause' },
  { path: rulingPath, whole: 'Whose' },
])('in English $path', ({ path, whole }) => {
  it('bars nobody either', async () => {
    const { page } = await visit(path, PHONE)
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByText(whole).first().waitFor()
    expect(await barriersOf(page)).toEqual([])
    await page.close()
  })
})
