import { describe, expect, it } from 'vitest'

import { visit } from '../support/browser.ts'
import { CASE_ID } from './case-page.ts'

const OFFICER = `/officer/cases/${CASE_ID}`

describe('signing in', () => {
  it('is asked for where a case is, and whoever has signed in is where he wanted to go', async () => {
    const { page, faults } = await visit(OFFICER, { as: 'public' })
    await page.getByRole('heading', { name: '登录' }).waitFor()
    await page.getByLabel('账号').fill('nobody')
    await page.getByLabel('密码').fill('石壁 牛角冲 大湾')
    await page.getByRole('button', { name: '登录', exact: true }).click()
    await page.getByText('账号或密码不对，请核对后重新输入。').waitFor()
    expect(new URL(page.url()).pathname).toBe(OFFICER)
    expect(faults.filter((fault) => !fault.includes('401'))).toEqual([])

    await page.getByRole('button', { name: /^调解员/u }).focus()
    await page.keyboard.press('Enter')
    await page.locator('[data-panel="questions"]').waitFor()
    await page.getByText('黄调解员（演示）').waitFor()
    await page.close()
  })

  it('gives decisions the name of the account, until another is written', async () => {
    const { page } = await visit(OFFICER, { signsWithOwnName: true })
    const name = page.getByLabel('答复人姓名')
    await name.waitFor()
    expect(await name.inputValue()).toMatch(/^试验·officer/u)
    await page.close()
  })

  it('as a court opens the court page of its case, and not the officer’s', async () => {
    const { page } = await visit('/', { as: 'public' })
    await page.getByRole('button', { name: /^法庭/u }).click()
    const doors = page.locator('nav[aria-label^="进入本案"] a')
    await doors.first().waitFor()
    expect(await doors.locator('strong').allTextContents()).not.toContain('调解员')
    await page.goto(new URL(OFFICER, page.url()).href)
    await page.getByText('您的账号不办理这一类事情').waitFor()
    await page.goto(new URL(`/court/cases/${CASE_ID}`, page.url()).href)
    await page.locator('[data-panel]').first().waitFor()
    await page.close()
  })

  it('ends by signing out, and the case is closed to whoever comes after', async () => {
    const { page } = await visit('/', { as: 'public' })
    await page.getByRole('button', { name: /^审计员/u }).click()
    await page.getByText('审计员（演示）').click()
    await page.getByRole('button', { name: '退出', exact: true }).click()
    await page.getByRole('button', { name: '登录', exact: true }).waitFor()
    await page.goto(new URL(OFFICER, page.url()).href)
    await page.getByRole('heading', { name: '登录' }).waitFor()
    await page.close()
  })
})
