import { beforeAll, expect, it } from 'vitest'

import { visit } from '../support/browser.ts'
import { caseOf, caseView, sidewaysScroll } from './case-page.ts'
import { bringCase, changeCase } from './own-case.ts'

import type { Page } from 'playwright-core'

const OWN = caseOf('ruling-words')
const OFFICER = '黄调解员'
const DRAFTED = '以分界线为界，分界线以北归黄村，分界线以南归李村。'
const THEIRS = '以分界线为界，分界线以东归黄村，分界线以西归李村。'

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
    await form.getByText('李调解员也写了裁定的文字，请对照').waitFor()
    expect(await form.getByText('没有保存').count(), 'said once').toBe(0)
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

const APART = caseOf('ruling-words-compared')
const BASE = '以分界线为界，分界线以北归黄村，分界线以南归李村。两边各守其界。'
const FIRST = '以分界线为界，分界线以北归黄村，分界线以南归李村。'
const MINE = `${FIRST}界桩由双方共同埋设。`
const OTHERS = `${FIRST}两边各守其界。林木归各自所有。`

it('words that two wrote at once stand side by side with those before, marked, and are saved on top of each other', async () => {
  await bringCase(APART, {
    title: '小湾林权争议',
    text: '原告黄村主张四至：东至小湾公路，南至羊角冲，西至石壁岭，北至李家田埂。',
  })
  const authority = '上思县人民政府'
  await changeCase(APART, 'ruling-words', { words: BASE, authority, writtenBy: '韦调解员' })
  const { page: first, faults } = await visit(APART.officerPath)
  const { page: second } = await visit(APART.officerPath, { width: 390, height: 844 })
  const formOf = async (page: Page, words: string, name: string) => {
    const panel = await openPanel(page)
    await panel.getByRole('button', { name: '重新拟写裁定的文字' }).press('Enter')
    const form = panel.locator('[data-ruling-words]')
    await form.getByLabel('裁定的文字（可以改）').fill(words)
    await form.getByLabel('拟写人').fill(name)
    return form
  }
  const mine = await formOf(second, MINE, '李调解员')
  const theirs = await formOf(first, OTHERS, OFFICER)
  await theirs.getByRole('button', { name: '存下裁定的文字' }).click()
  await theirs.waitFor({ state: 'detached' })

  await mine.getByRole('button', { name: '存下裁定的文字' }).click()
  const compared = mine.locator('[data-compared-words]')
  await compared.getByText(`${OFFICER}也写了裁定的文字，请对照`).waitFor()
  const versionOf = (key: string) => compared.locator(`[data-version="${key}"]`)
  const told = (key: string) => versionOf(key).locator('dd').textContent()
  expect([await told('base'), await told('theirs'), await told('mine')].map((text) => text!.trim())).toEqual([
    BASE,
    OTHERS,
    MINE,
  ])
  expect(await versionOf('theirs').locator('mark').allTextContents()).toEqual(['两边各守其界。', '林木归各自所有。'])
  expect(await versionOf('mine').locator('mark').allTextContents()).toEqual(['界桩由双方共同埋设。'])
  const tops = await Promise.all(['base', 'theirs', 'mine'].map(async (key) => (await versionOf(key).boundingBox())!.y))
  expect(tops, 'one above the other on a phone').toEqual(tops.toSorted((one, other) => one - other))
  expect(new Set(tops).size).toBe(3)
  expect(await sidewaysScroll(second)).toBe(0)

  const field = mine.getByLabel('裁定的文字（可以改）')
  await compared.getByRole('button', { name: '把现在存着的放进框里' }).press('Enter')
  expect(await field.inputValue()).toBe(OTHERS)
  expect((await told('mine'))!.trim()).toBe(MINE)
  await compared.getByRole('button', { name: '换回框里先前的文字' }).press('Enter')
  expect(await field.inputValue()).toBe(MINE)
  const joined = `${OTHERS}界桩由双方共同埋设。`
  await field.fill(joined)
  await mine.getByRole('button', { name: `接在${OFFICER}的之后` }).click()
  await mine.waitFor({ state: 'detached' })
  const { additions } = (await caseView(second, APART.id)).document
  expect(additions!.map(({ addedBy }) => addedBy)).toEqual(['韦调解员', OFFICER, '李调解员'])
  expect(additions!.at(-1)!.text.trim().endsWith(joined)).toBe(true)
  expect(faults.filter((fault) => !fault.includes('412'))).toEqual([])
  await first.close()
  await second.close()
})
