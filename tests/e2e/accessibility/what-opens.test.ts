import { TOTP } from 'otpauth'
import { describe, expect, it } from 'vitest'

import { siteAddress, visit } from '../../support/browser.ts'
import { CROSSING, smallCountyTable } from '../../support/small-county.ts'
import { caseOf, courtPath, mapAtRest, officerPath, sidewaysScroll } from '../case-page.ts'
import { bringCase } from '../own-case.ts'

import { barriersOf, keepOneOfEachBuild } from './axe.ts'

import type { Page } from 'playwright-core'
import type { NewSecondFactor } from '../../../geodata/wire/account.ts'
import type { AccountList } from '../../../geodata/wire/accounts.ts'

const PATIENCE = { timeout: 120_000 }
const COUNTY = '/officer/counties/450682'
const NARROWEST = { width: 320, height: 640 }
const OWN_PASSWORD = '石壁 牛角冲 大湾 1981'

async function expectNoBarrier(page: Page, within?: string): Promise<void> {
  expect(await barriersOf(page, 'everything', within)).toEqual([])
  await page.setViewportSize(NARROWEST)
  expect(await sidewaysScroll(page)).toBe(0)
  await page.close()
}

/** As a page of the site sends it. */
async function send<Data>(page: Page, method: 'POST' | 'PUT', path: string, data: object = {}): Promise<Data> {
  const headers = { 'sec-fetch-site': 'same-origin' }
  const response = await page.request.fetch(`${siteAddress()}/api/${path}`, { method, data, headers })
  const text = await response.text()
  expect(response.ok(), `${path}: ${text}`).toBe(true)
  return (JSON.parse(text) as { data: Data }).data
}

describe('what opens on a page bars nobody either', PATIENCE, () => {
  it.each(['中文', 'English'])('the accounts, with one open, in %s', async (language) => {
    const { page } = await visit('/accounts', { as: 'administrator' })
    if (language === 'English') await page.getByRole('button', { name: 'English' }).click()
    await page.locator('[data-account]').first().waitFor()
    await page.locator('main details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')))
    await page.locator('[data-account] button[aria-expanded]').first().click()
    await keepOneOfEachBuild(page)
    await expectNoBarrier(page)
  })

  it('the sign-in that asks for a second factor', async () => {
    const { page } = await visit('/', { as: 'administrator' })
    const order = { signInName: 'with.factor', displayName: '韦某丙', hasPassword: true, grants: [] }
    const { newPassword } = await send<AccountList>(page, 'POST', 'accounts', order)
    await page.context().clearCookies()
    await send(page, 'POST', 'account/sign-in', { name: 'with.factor', password: newPassword! })
    await send(page, 'PUT', 'account/password', { current: newPassword!, next: OWN_PASSWORD })
    const { secret } = await send<NewSecondFactor>(page, 'POST', 'account/second-factor')
    const code = new TOTP({ secret }).generate()
    await send(page, 'PUT', 'account/second-factor', { secret, code, password: OWN_PASSWORD })
    await page.context().clearCookies()
    await page.reload()
    await page.getByLabel('账号').fill('with.factor')
    await page.getByLabel('密码').fill(OWN_PASSWORD)
    await page.getByRole('button', { name: '登录', exact: true }).click()
    await page.getByLabel('验证码').waitFor()
    await expectNoBarrier(page)
  })

  it('a county with its parcels and a pair of them open', async () => {
    const { page } = await visit(COUNTY)
    await page.locator('input[type=file]').setInputFiles({
      name: 'claims.tsv',
      mimeType: 'text/tab-separated-values',
      buffer: Buffer.from(smallCountyTable()),
    })
    await page.getByLabel('姓名').fill('黄调解员')
    await page.getByLabel('县（市、区）名称').fill('示例县')
    await page.getByRole('button', { name: /^带入 \d+ 宗/u }).click()
    await page.getByRole('button', { name: '开始查找' }).click()
    await page.getByRole('button', { name: `打开 ${CROSSING[0]} 与 ${CROSSING[1]} 的重叠` }).press('Enter')
    await page.getByRole('heading', { name: '一处重叠：交叉' }).waitFor()
    await page.getByRole('button', { name: '由这两宗立案' }).click()
    await page.getByRole('form', { name: '由这两宗立案' }).waitFor()
    await expectNoBarrier(page)
  })

  it('the officer page with a line being drawn', async () => {
    const { page } = await visit(officerPath)
    await mapAtRest(page)
    await page.locator('[data-row]').first().click()
    await page.getByRole('button', { name: '在图上画这条界线' }).click()
    await page.locator('[data-drawing]').waitFor()
    await expectNoBarrier(page, '.segment')
  })

  it('the words of a ruling that a person writes', async () => {
    const own = caseOf('ruling-form-for-all')
    await bringCase(own, { title: '待拟裁定案', text: '四至:东至大坪公路,南至水牛冲,西至石笋岭,北至山脊。' })
    const { page } = await visit(own.officerPath)
    await mapAtRest(page)
    await page.locator('[data-panel="sealing"] > summary').click()
    await page.locator('[data-panel="sealing"] [data-ruling-words]').waitFor()
    await expectNoBarrier(page, '[data-panel="sealing"]')
  })

  it('the court page as a party reads it, marked with its name', async () => {
    const { page } = await visit(courtPath, { as: 'party' })
    await mapAtRest(page)
    // The mark is for the eye of whoever finds a copy, and is told in words: WCAG 1.4.3 asks no contrast of it.
    await page.locator('[data-watermark]').evaluate((mark) => mark.remove())
    await keepOneOfEachBuild(page)
    await expectNoBarrier(page)
  })
})
