import { TOTP } from 'otpauth'
import { beforeAll, describe, expect, it } from 'vitest'

import { siteAddress, visit } from '../support/browser.ts'
import { CASE_ID } from './case-page.ts'

import type { Locator, Page } from 'playwright-core'

const OWN_PASSWORD = '石壁 牛角冲 大湾 1981'
const OFFICER_PAGE = `/officer/cases/${CASE_ID}`
const PATIENCE = { timeout: 60_000 }

async function administratorsPage(): Promise<Page> {
  const { page } = await visit('/', { as: 'public' })
  await page.getByRole('button', { name: /^管理员/u }).click()
  await page.getByRole('link', { name: '管理账号' }).first().click()
  await page.getByRole('heading', { level: 1, name: '账号管理' }).waitFor()
  return page
}

/** Fills the form of a new account of Shangsi and tells the password that is shown this once. */
async function makeOfficer(page: Page, signInName: string, displayName: string): Promise<string> {
  await page.getByText('新建账号').click()
  await page.getByLabel('登录名').fill(signInName)
  await page.getByLabel('姓名').fill(displayName)
  const form = page.locator('form').first()
  await form.getByLabel('身份').selectOption('officer')
  await form.getByLabel('范围').selectOption('450621')
  await page.getByRole('button', { name: '建立账号' }).click()
  const told = page.getByRole('status').filter({ hasText: '只显示这一次' })
  return (await told.locator('.password').textContent())!.trim()
}

async function signIn(page: Page, name: string, password: string): Promise<void> {
  await page.getByLabel('账号').fill(name)
  await page.getByLabel('密码').fill(password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
}

/** A second browser of the same person, already past the door. */
async function signedInElsewhere(name: string, password: string): Promise<Page> {
  const { page } = await visit('/', { as: 'public' })
  await signIn(page, name, password)
  await page.locator('header summary').waitFor()
  return page
}

const authenticatorOf = async (secret: Locator): Promise<TOTP> =>
  new TOTP({ secret: (await secret.textContent())!.replace(/\s/gu, '') })

describe('an account from its making to its closing', () => {
  let administrator: Page
  let given: string
  beforeAll(async () => {
    administrator = await administratorsPage()
    given = await makeOfficer(administrator, 'wei.jia', '韦某甲')
  })

  it('is made with a password that is shown once and gone for good', async () => {
    expect(given).toMatch(/^(?:[a-z2-9]{4}-){3}[a-z2-9]{4}$/u)
    await administrator.getByRole('button', { name: '已经记下，收起' }).click()
    await administrator.getByRole('heading', { level: 1 }).waitFor()
    expect(await administrator.locator('body').textContent()).not.toContain(given)
    await administrator.reload()
    await administrator.locator('[data-account="wei.jia"]').waitFor()
    expect(await administrator.locator('body').textContent()).not.toContain(given)
  })

  it('opens nothing before the password is changed, and then what was asked for', PATIENCE, async () => {
    const { page } = await visit(OFFICER_PAGE, { as: 'public' })
    await signIn(page, 'wei.jia', given)
    await page.getByText('现在的密码是管理员给的').waitFor()
    expect(await page.locator('[data-panel]').count()).toBe(0)
    await page.goto(`${siteAddress()}/`)
    await page.getByText('现在的密码是管理员给的').waitFor()
    expect(await page.getByText('琴八屋背山').count()).toBe(0)
    await page.goto(`${siteAddress()}${OFFICER_PAGE}`)
    await page.getByLabel('现在的密码').fill(given)
    await page.getByLabel('新密码').fill(OWN_PASSWORD)
    await page.getByRole('button', { name: '改密码' }).click()
    await page.locator('[data-panel="questions"]').waitFor()
    expect(new URL(page.url()).pathname).toBe(OFFICER_PAGE)
    await page.close()
  })

  it('gets a second factor, signs out everywhere, and is closed to its own next request', PATIENCE, async () => {
    const elsewhere = await signedInElsewhere('wei.jia', OWN_PASSWORD)
    const page = await signedInElsewhere('wei.jia', OWN_PASSWORD)
    await page.goto(`${siteAddress()}/account`)
    await page.getByRole('button', { name: '开始绑定' }).click()
    const authenticator = await authenticatorOf(page.locator('[data-secret]'))
    await page.getByLabel('验证器显示的六位数字').fill(authenticator.generate())
    await page.getByLabel('现在的密码').last().fill(OWN_PASSWORD)
    await page.getByRole('button', { name: '绑定', exact: true }).click()
    await page.getByText('绑定好了，下次登录起生效。').waitFor()
    await elsewhere.goto(`${siteAddress()}${OFFICER_PAGE}`)
    await elsewhere.getByText('您的账号已在所有设备上退出').waitFor()

    // A code counts once: the next one is the following half minute's.
    await signIn(elsewhere, 'wei.jia', OWN_PASSWORD)
    await elsewhere.getByLabel('验证码').fill(authenticator.generate({ timestamp: Date.now() + 30_000 }))
    await elsewhere.getByRole('button', { name: '登录', exact: true }).click()
    await elsewhere.locator('[data-panel="questions"]').waitFor()

    await elsewhere.locator('header summary').click()
    await elsewhere.getByRole('button', { name: '在所有设备上退出' }).click()
    await elsewhere.getByLabel('账号').waitFor()
    await page.goto(`${siteAddress()}${OFFICER_PAGE}`)
    await page.getByText('您的账号已在所有设备上退出').waitFor()
    await elsewhere.close()
    await page.close()
  })

  it('is closed by the administrator: the very next request is refused', PATIENCE, async () => {
    const password = await makeOfficer(administrator, 'wei.yi', '韦某乙')
    const { page } = await visit('/', { as: 'public' })
    await signIn(page, 'wei.yi', password)
    await page.getByLabel('现在的密码').fill(password)
    await page.getByLabel('新密码').fill(OWN_PASSWORD)
    await page.getByRole('button', { name: '改密码' }).click()
    await page.getByText('琴八屋背山').first().waitFor()

    const entry = administrator.locator('[data-account="wei.yi"]')
    await entry.getByText('管理', { exact: false }).first().click()
    await entry.getByRole('button', { name: '停用账号' }).click()
    await entry.getByRole('button', { name: '确定' }).click()
    await entry.getByText('已停用').waitFor()
    await page.goto(`${siteAddress()}${OFFICER_PAGE}`)
    await page.getByText('这个账号已经停用，请找管理员。').waitFor()
    await page.close()
    await administrator.close()
  })
})
