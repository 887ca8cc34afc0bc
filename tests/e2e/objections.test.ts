import { describe, expect, it } from 'vitest'

import { visit } from '../support/browser.ts'
import { CASE_ID, rulingPath, sidewaysScroll } from './case-page.ts'

import type { Page } from 'playwright-core'
import type { WirePublished } from '../../geodata/wire/public-pages.ts'

const PHONE = { width: 360, height: 640, as: 'public' } as const
const RECORD = `**/api/public/records/${CASE_ID}`
const RECEIPT = '7K3M-9Q2X-B5TD-8'
const chinaDay = (days: number): string =>
  new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10)

/** The demonstration’s notice as if it ran from one day to another, counted from today. */
async function withNotice(page: Page, first: number, last: number): Promise<void> {
  const days = { firstDay: chinaDay(first), lastDay: chinaDay(last) }
  await page.route(RECORD, async (route) => {
    const response = await route.fetch()
    const { data } = (await response.json()) as { data: WirePublished }
    const record = { ...data.record, notice: { ...data.record.notice!, ...days } }
    await route.fulfill({ response, json: { data: { ...data, record } } })
  })
  const daysLeft = Math.max(0, last + 1)
  const json = { data: { kind: 'village-notice', ...days, today: chinaDay(0), daysLeft, takesObjections: true } }
  // What a service worker asks for would come from the real server.
  await page.addInitScript(() => Object.defineProperty(navigator, 'serviceWorker', { value: undefined }))
  await page.route(`${RECORD}/notice`, (route) => route.fulfill({ json }))
  await page.goto(new URL(rulingPath, page.url()).href)
  await page.locator('[data-objections] .days').waitFor()
}

const open = async (first: number, last: number) => {
  const visited = await visit('/no-such-page', PHONE)
  await withNotice(visited.page, first, last)
  const { page } = visited
  return { ...visited, text: page.getByLabel('您的意见'), send: page.getByRole('button', { name: '交上去' }) }
}
const days = (page: Page) => page.locator('[data-objections] .days').textContent()

describe('objecting on the villager’s page', () => {
  it('tells before, within and after the days of the notice how long there is, and has a form only within', async () => {
    for (const [first, last, told, forms] of [
      [1, 7, /^从.*起可以提意见，到.*为止/u, 0],
      [-2, 4, /连今天还有 5 天，到.*星期.为止/u, 1],
      [-6, 0, /今天（.*）是最后一天/u, 1],
      [-9, -1, /结束了，这里不再收/u, 0],
    ] as const) {
      const { page, text } = await open(first, last)
      expect(await days(page)).toMatch(told)
      expect(await text.count()).toBe(forms)
      await page.close()
    }
  })

  it('keeps the words on the phone without a network, says that they were not sent, and sends them later for a receipt that can be taken off the phone', async () => {
    const { page, text, send } = await open(-2, 4)
    await text.fill('西边的田是我们家开的。')
    await page.context().setOffline(true)
    await send.press('Enter')
    await page.getByText('现在连不上网络，没有交上去').waitFor()
    await page.context().setOffline(false)
    await page.reload()
    expect(await text.inputValue()).toBe('西边的田是我们家开的。')

    const sent: unknown[] = []
    await page.route(`${RECORD}/objections`, (route) => {
      sent.push(route.request().postDataJSON())
      return route.fulfill({ status: 201, json: { data: { receipt: RECEIPT, receivedOn: chinaDay(0) } } })
    })
    await page.getByLabel('怎么找到您').fill('村东头第二家')
    await send.press('Enter')
    const number = page.locator('.receipt .number')
    await number.waitFor()
    expect(await number.textContent()).toBe(RECEIPT)
    expect(await number.evaluate((one) => parseFloat(getComputedStyle(one).fontSize))).toBeGreaterThanOrEqual(28)
    expect(sent).toEqual([{ text: '西边的田是我们家开的。', name: '', contact: '村东头第二家' }])
    expect(await sidewaysScroll(page)).toBe(0)
    expect(await text.isVisible(), 'no empty form that looks as if nothing had been sent').toBe(false)
    await page.getByRole('button', { name: '再写一条意见' }).click()
    expect(await text.inputValue()).toBe('')
    await page.reload()
    await text.waitFor()
    expect(await text.inputValue()).toBe('')
    const receipt = page.getByLabel('回执号', { exact: true })
    expect(await receipt.inputValue()).toBe(RECEIPT)
    await page.getByText('要是这台手机几个人合用，请先抄下回执号').waitFor()
    await page.getByRole('button', { name: '把回执号从这台手机里删掉' }).press('Enter')
    await page.getByText('这台手机里没有回执号了').waitFor()
    expect(await receipt.inputValue()).toBe('')
    expect(await sidewaysScroll(page)).toBe(0)
    await page.reload()
    await text.waitFor()
    expect(await receipt.inputValue()).toBe('')
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain(RECEIPT)
    await page.close()
  })

  it('is refused by the server in its own sentence, and the words stay; thrown away they are gone', async () => {
    // The real notice of the demonstration begins tomorrow.
    const { page, text, send } = await open(-2, 4)
    await text.fill('不对')
    await send.click()
    await page.getByText('今天不在其中，没有收下').waitFor()
    expect(await text.inputValue()).toBe('不对')
    await page.getByRole('button', { name: '不要了' }).click()
    await page.reload()
    await text.waitFor()
    expect(await text.inputValue()).toBe('')
    await send.click()
    await page.getByText('还没有写意见，没有交').waitFor()
    await page.close()
  })

  it('tells by the receipt number what became of it, and what is wrong with a number', async () => {
    const { page } = await open(-9, -1)
    const field = page.getByLabel('回执号', { exact: true })
    const answer = page.locator('[data-ask-receipt] [role="status"]')
    await field.fill('1234')
    await field.press('Enter')
    await expect.poll(() => answer.textContent()).toContain('回执号不对')
    await field.fill('0000-0000-0000-0')
    await field.press('Enter')
    await expect.poll(() => answer.textContent()).toContain('没有找到这个回执号')
    const closed = { on: chinaDay(0), outcome: 'not-followed', reason: '现场核过，田在界外。' }
    await page.route(`${RECORD}/objections/*`, (route) =>
      route.fulfill({ json: { data: { receivedOn: chinaDay(-3), closed } } }),
    )
    await field.fill(RECEIPT)
    await field.press('Enter')
    await expect.poll(() => answer.textContent()).toMatch(/没有照您的意见办。理由：现场核过/u)
    await page.close()
  })

  it('says of a ruling that is looked at anew that it is', async () => {
    const { page } = await visit('/no-such-page', PHONE)
    await page.route(RECORD, async (route) => {
      const response = await route.fetch()
      const { data } = (await response.json()) as { data: WirePublished }
      await route.fulfill({ response, json: { data: { ...data, reopenedOn: '2026-11-20' } } })
    })
    await page.goto(new URL(rulingPath, page.url()).href)
    await page.getByText('2026年11月20日星期五起，这个决定正在重新处理').waitFor()
    await page.close()
  })
})
