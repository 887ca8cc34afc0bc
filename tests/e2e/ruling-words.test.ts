import { beforeAll, expect, it } from 'vitest'

import { visit } from '../support/browser.ts'
import { caseOf, caseView } from './case-page.ts'
import { bringCase, changeCase } from './own-case.ts'

import type { Page } from 'playwright-core'

const OWN = caseOf('ruling-words')
const OFFICER = '黄调解员'
const DRAFTED = '以分界线为界，分界线以北归黄村，分界线以南归李村。'
const THEIRS = '以分界线为界，分界线以东归黄村，分界线以西归李村。'
const STALE = '别人刚刚改过本案，已重新载入，您写的还在，没有保存；请看过再存。'

beforeAll(() =>
  bringCase(OWN, {
    title: '大湾林权争议',
    text: '原告黄村主张四至：东至大湾公路，南至牛角冲，西至石壁岭，北至李家田埂。',
  }),
)

const somebodyElseWrites = () =>
  changeCase(OWN, 'ruling-words', { words: THEIRS, authority: '上思县人民政府', writtenBy: '李调解员' })

async function openPanel(page: Page) {
  const panel = page.locator('[data-panel="sealing"]')
  await panel.locator('> summary').press('Enter')
  return panel
}

const lastDraft = async (page: Page) => (await caseView(page, OWN.id)).document.additions?.at(-1)

it('the words of a ruling that came too late stay in the form until they are saved', async () => {
  const { page, faults } = await visit(OWN.officerPath)
  const panel = await openPanel(page)
  const form = panel.locator('[data-ruling-words]')
  const words = form.getByLabel('裁定的文字（可以改）')
  const save = form.getByRole('button', { name: '存下裁定的文字' })

  await save.click()
  await form.getByText('请先写下文字。').waitFor()
  await words.fill(DRAFTED)
  await form.getByLabel('作出机关').fill('')
  await save.click()
  await form.getByText('请先写下作出机关。').waitFor()
  expect(await form.getByText('请先写下文字。').count()).toBe(0)
  await form.getByLabel('作出机关').fill('上思县人民政府')
  await form.getByLabel('拟写人').fill(OFFICER)

  // Once while there is no ruling yet, and once while there is one that is written anew.
  for (const drafted of [DRAFTED, `${DRAFTED}两边各守其界。`]) {
    await words.fill(drafted)
    await somebodyElseWrites()
    await save.click()
    await form.getByText(STALE).waitFor()
    expect(await words.inputValue()).toBe(drafted)
    expect((await lastDraft(page))!.text).toContain(THEIRS)
    await save.click()
    await form.waitFor({ state: 'detached' })
    const { text, addedBy } = (await lastDraft(page))!
    expect([text.trim().endsWith(drafted), addedBy]).toEqual([true, OFFICER])
    await panel.getByRole('button', { name: '重新拟写裁定的文字' }).press('Enter')
    await words.waitFor()
  }
  expect(faults.filter((fault) => !fault.includes('412'))).toEqual([])
  await page.close()
})
