import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { siteAddress } from '../support/browser.ts'
import { caseOf } from './case-page.ts'
import { FieldPhone, recordPoint, signIn, SPOT, takeAlong, waiting } from './field-phone.ts'
import { bringDemonstration } from './own-case.ts'

const own = caseOf('field-phone')
const phone = new FieldPhone(own)

beforeAll(async () => {
  await bringDemonstration(own)
  await phone.switchOn()
  const page = await phone.open()
  await takeAlong(page)
  await page.close()
})
afterAll(() => phone.throwAway())

describe('a press that came twice, on a phone that is slow to write,', () => {
  it('puts one point, one refusal and one withdrawal on record', async () => {
    const page = await phone.open()
    const twice = (name: string | RegExp) =>
      page.getByRole('button', { name }).evaluate((button: HTMLButtonElement) => {
        button.click()
        button.click()
      })
    const points = page.locator('[data-field-record="point"]')
    await page.getByRole('button', { name: '记点' }).click()
    await phone.browser.setGeolocation({ ...SPOT, accuracy: 0 })
    await page.getByRole('button', { name: '记下这一点' }).click()
    await page.getByRole('button', { name: /^写明“精度不明”/u }).waitFor()
    await twice(/^写明“精度不明”/u)
    await points.first().waitFor()
    await phone.browser.setGeolocation({ ...SPOT, accuracy: 7 })

    await page.getByRole('button', { name: '签名' }).click()
    await page.getByLabel('谁来签').fill('李某')
    await page.getByRole('button', { name: '拒签' }).click()
    await twice('记下拒签')
    await page.locator('[data-field-record="signature"]').first().waitFor()

    await points.getByRole('button', { name: '撤下' }).click()
    await points.getByRole('textbox').fill('站错了')
    await points.locator('form').evaluate((form: HTMLFormElement) => {
      form.requestSubmit()
      form.requestSubmit()
    })
    await page.locator('li', { hasText: '站错了' }).first().waitFor()
    await page.reload()
    await page.locator('[data-field-record="signature"]').first().waitFor()
    expect(await page.locator('[data-field-record]').count()).toBe(2)
    expect(await page.getByRole('alert').filter({ hasText: /\S/u }).count()).toBe(0)
    expect(await page.getByRole('button', { name: /^上传/u }).textContent()).toContain('(3)')
    await page.getByRole('button', { name: /^上传/u }).click()
    await page.getByText('手机里的记录服务器都有了').waitFor()
    await page.close()
  })
})

describe('one phone, several accounts', () => {
  it('after the session has ended the records stay, and another account neither sees them nor sends them', async () => {
    const page = await phone.open()
    await recordPoint(page, '会话结束以后')
    await page.context().clearCookies()
    await page.getByRole('button', { name: /^上传/u }).click()
    await page.getByText('登录已经结束，或者登录的不是记录的人').waitFor()
    await page.getByLabel('密码', { exact: false }).first().waitFor()
    expect(await waiting(page)).toBe(1)
    await page.close()

    const others = await phone.open()
    await signIn(others, 'approver')
    await others.reload()
    await others.locator('main').getByText('您的账号').or(others.locator('main h1')).first().waitFor()
    expect(await others.getByText('会话结束以后').count()).toBe(0)
    await signIn(others, 'officer')
    await others.reload()
    await others.getByText('会话结束以后').waitFor()
    await others.getByRole('button', { name: /^上传/u }).click()
    await others.getByText('手机里的记录服务器都有了').waitFor()
    await others.close()
  })

  it('who signs out takes the case off the phone', async () => {
    const page = await phone.open()
    await recordPoint(page, '还没有上传')
    await page.locator('header summary').click()
    // The session itself is another test's.
    await page.route('**/api/account/sign-out', (route) =>
      route.fulfill({
        json: { data: { account: null, sessionEnd: null, hasProvider: false, demonstrationRoles: [] } },
      }),
    )
    await page.getByRole('button', { name: '退出', exact: true }).click()
    await page.waitForURL(`${siteAddress()}/`)
    const left = await page.evaluate(
      () =>
        new Promise<number[]>((resolve) => {
          const opening = indexedDB.open('sizhi-field')
          opening.onsuccess = () => {
            const transaction = opening.result.transaction(['packs', 'records'])
            const [packs, records] = ['packs', 'records'].map((name) => transaction.objectStore(name).count())
            transaction.oncomplete = () => resolve([packs!.result, records!.result])
          }
        }),
    )
    expect(left).toEqual([0, 1])
    await page.close()
  })
})
