import { beforeAll, describe, expect, it } from 'vitest'

import { visit } from '../support/browser.ts'
import { caseOf, caseView, mapAtRest, outlineOf } from './case-page.ts'
import { bringDemonstration, publishCase } from './own-case.ts'

import type { Page } from 'playwright-core'

const OWN = caseOf('which-edge')
const NEAR = '近边'
const FAR = '远边'
const QUESTION = '[data-question="which-edge:六奎田垌西面田边"]'

/** The demonstration brings its answer with it: the question lies among those answered. */
async function openQuestion(page: Page): Promise<void> {
  const group = page.locator('[data-panel="questions"] .group', { hasText: '争议范围' })
  await group.locator('summary').first().click()
  await group.getByText('已答的 1 个').click()
  await page.locator(`${QUESTION} > details > summary`).click()
}
const choose = (page: Page, edge: string) => page.locator(QUESTION).getByRole('button', { name: edge }).click()
const notice = (page: Page, text: string) => page.getByText(text).waitFor()

async function openOfficer(): Promise<Page> {
  const { page } = await visit(OWN.officerPath)
  await mapAtRest(page)
  await openQuestion(page)
  return page
}

beforeAll(() => bringDemonstration(OWN))

describe('which edge of the fields is meant', () => {
  it('nobody answers without a name', async () => {
    const page = await openOfficer()
    await choose(page, FAR)
    await notice(page, '请先写下答复人姓名')
    expect(outlineOf(await caseView(page, OWN.id), 'extent').openSides).toEqual([])
    await page.close()
  })

  it('the far edge redraws the extent with its south open, and says by how much', async () => {
    const page = await openOfficer()
    await page.getByLabel('答复人姓名').fill('某调解员')
    await choose(page, FAR)
    await notice(page, '已保存，图已重画')
    await mapAtRest(page)
    const extent = outlineOf(await caseView(page, OWN.id), 'extent')
    expect(extent.openSides.map(({ side }) => side)).toContain('S')
    await page.getByText('南：').first().waitFor()
    expect(await page.getByText(/若以直线闭合/u).count()).toBeGreaterThan(0)
    await page.getByText('已答“远边”：某调解员').waitFor()
    await page.close()
  })

  it('with the far edge the awards say on what their areas rest, and the villager gets no sketch of a side not settled', async () => {
    const page = await openOfficer()
    await page.getByLabel('答复人姓名').fill('某调解员')
    await choose(page, FAR)
    await notice(page, '已保存，图已重画')
    await page.goto(new URL(OWN.courtPath, page.url()).href)
    await page
      .getByRole('region', { name: '裁定' })
      .getByText(/争议范围若以直线闭合 \d+ 米/u)
      .waitFor()
    await publishCase(OWN)
    await page.goto(new URL(OWN.rulingPath, page.url()).href)
    await page.getByText('四边还没有全部定准').first().waitFor()
    expect(await page.locator('article [data-sketch="ruled"]').count()).toBe(0)
    await page.close()
  })

  it('the name is remembered while the window is open', async () => {
    const page = await openOfficer()
    await page.getByLabel('答复人姓名').fill('某调解员')
    await choose(page, NEAR)
    await notice(page, '已保存，图已重画')
    await page.reload()
    await mapAtRest(page)
    await openQuestion(page)
    expect(await page.getByLabel('答复人姓名').inputValue()).toBe('某调解员')
    await page.close()
  })

  it('who answers on an old page, having heard of no change, is told and sees the new one', async () => {
    const [late, early] = [await openOfficer(), await openOfficer()]
    await late.route('**/live?*', (route) => route.abort())
    await late.reload()
    await mapAtRest(late)
    await openQuestion(late)
    await early.getByLabel('答复人姓名').fill('早到的人')
    await choose(early, FAR)
    await notice(early, '已保存，图已重画')
    await late.getByLabel('答复人姓名').fill('晚到的人')
    await choose(late, NEAR)
    await notice(late, '刚被别人改过')
    await late.getByText('已答“远边”：早到的人').waitFor()
    await Promise.all([late.close(), early.close()])
  })
})
