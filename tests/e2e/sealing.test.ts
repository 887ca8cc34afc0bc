import { beforeAll, describe, expect, it } from 'vitest'

import { becomes, siteAddress, visit } from '../support/browser.ts'
import { EDGE_QUESTION } from '../support/demonstration.ts'
import { caseOf, caseView, mapAtRest, selectedSegments, sidewaysScroll } from './case-page.ts'
import { openFolded } from './folded-panel.ts'
import { bringDemonstration, changeCase } from './own-case.ts'
import { fetchSignedIn } from '../support/signed-in-fetch.ts'

import type { Page } from 'playwright-core'
import type { CaseView } from '../../geodata/wire/case.ts'
import type { WireStandingFabric } from '../../geodata/wire/fabric.ts'

const OWN = caseOf('sealing')
const SEALER = '黄调解员'
beforeAll(() => bringDemonstration(OWN))

const openPanel = (page: Page) => openFolded(page, 'sealing')

/** An officer who has moved a point of a line and not stored it. */
async function officerWithUnsavedLine(): Promise<Page> {
  const { page } = await visit(OWN.officerPath)
  await mapAtRest(page)
  await page.locator('[data-row="0#0"]').click()
  await page.getByRole('button', { name: '手工改这一圈界线' }).click()
  await page.locator('[data-line]').first().press('Enter')
  await page.locator('[data-chosen-line] summary').press('Enter')
  await page.getByRole('button', { name: '第 2 点' }).press('Enter')
  await page.keyboard.press('ArrowUp')
  await page.getByRole('button', { name: '退一步：移点' }).waitFor()
  await page.getByLabel('改的理由').fill('现场踏勘')
  await page.getByLabel('画图人姓名').fill('李调解员')
  return page
}

describe('sealing the ruling', () => {
  const STORE = /存成新的一版|仍然存/u
  /** The page of one who has lines in hand while another seals. */
  let writing: Page

  it('asks for a reason for every open point and for a name, and stores nothing without', async () => {
    const { page, faults } = await visit(OWN.officerPath, { as: 'approver' })
    const panel = await openPanel(page)
    await panel.locator('[data-finding]').first().waitFor()
    const before = await caseView(page, OWN.id)
    const reasons = panel.getByLabel('可以这样封存的理由')
    expect(await reasons.count()).toBe(await panel.locator('[data-finding]').count())
    await panel.getByRole('button', { name: '封存', exact: true }).click()
    await panel.getByText('请给每一处“须说明”写下理由，再封存。').waitFor()
    expect(await reasons.first().evaluate((field) => field === document.activeElement)).toBe(true)
    for (const reason of await reasons.all()) await reason.fill('已当面核对')
    await panel.getByLabel('由谁封存').fill('')
    await panel.getByRole('button', { name: '封存', exact: true }).click()
    await panel.getByText('请先写下由谁封存。').waitFor()
    expect(await caseView(page, OWN.id)).toEqual(before)
    expect(faults).toEqual([])
    await page.close()
  })

  it('on a phone seals, says who and when, and gives the document to save', async () => {
    writing = await officerWithUnsavedLine()
    const { page, faults } = await visit(OWN.officerPath, { width: 390, height: 844, as: 'approver' })
    await mapAtRest(page)
    const panel = await openPanel(page)
    await panel.locator('[data-finding]').first().waitFor()
    for (const reason of await panel.getByLabel('可以这样封存的理由').all()) await reason.fill('已当面核对')
    await panel.getByLabel('由谁封存').fill(SEALER)
    await panel.getByLabel('由谁封存').press('Enter')
    await panel.getByText('本案已封存，不再收任何改动。').waitFor()
    const { seal } = (await caseView(page, OWN.id)).rounds.at(-1)!
    const told = await panel.locator('[data-rounds]').textContent()
    expect(told).toContain(SEALER)
    expect(told).toContain(seal!.sha256.slice(0, 12))
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      panel.getByRole('link', { name: '下载封存件' }).click(),
    ])
    expect(download.suggestedFilename()).toBe(`${OWN.id}-1.json`)
    expect(await sidewaysScroll(page)).toBe(0)
    expect(faults).toEqual([])
    await page.close()
  })

  it('leaves what somebody else had in hand on his page, and tells him that it takes a new round to store it', async () => {
    const told = writing.locator('[data-waiting]', { hasText: '封存了裁定' })
    await told.waitFor()
    expect(await told.textContent()).toMatch(/您没存的内容都还在.*存不进这一轮了.*开新的一轮/u)
    await writing.getByRole('button', { name: '现在更新本页' }).click()
    const note = writing.locator('[data-outlines] [data-sealed-note]')
    await note.getByText(`本案已由${SEALER}于`).waitFor()
    expect(await note.textContent()).toContain('没有丢')
    expect(await writing.getByRole('button', { name: '退一步：移点' }).isEnabled()).toBe(true)
    expect(await writing.getByLabel('改的理由').inputValue()).toBe('现场踏勘')
    expect(await writing.getByRole('button', { name: STORE }).isDisabled()).toBe(true)
    expect(await sidewaysScroll(writing)).toBe(0)
  })

  it('is read by the court with its whole hash; villagers get nothing of it before it is published', async () => {
    const { page, faults } = await visit(OWN.courtPath)
    const { seal } = (await caseView(page, OWN.id)).rounds.at(-1)!
    const section = page.locator('[data-sealing]')
    await section.locator('[data-finding]').first().waitFor()
    expect(await section.textContent()).toContain(seal!.sha256)
    // Every point that was open stands with the reason that was sealed with it.
    const reasons = section.locator('[data-sealed-reason]')
    expect(await reasons.count()).toBe(await section.locator('[data-finding]').count())
    expect(await reasons.first().textContent()).toContain('已当面核对')
    expect(await section.locator('textarea, input').count(), 'the court only reads').toBe(0)
    await page.goto(new URL(OWN.rulingPath, page.url()).href)
    await page.getByText('请向村里的调解员打听').waitFor()
    expect(await page.locator('body').textContent()).not.toContain(SEALER)
    // The browser notes that there is no such record.
    expect(faults.filter((fault) => !fault.includes('404'))).toEqual([])
    await page.close()
  })

  it('lets nothing be changed, and says so, until a new round is opened with a name and a reason; what was in hand is stored then', async () => {
    const { page } = await visit(OWN.officerPath)
    const panel = await openPanel(page)
    const before = await caseView(page, OWN.id)
    const questions = page.locator('[data-panel="questions"]')
    await questions.locator('.group', { hasText: '争议范围' }).locator('summary').first().click()
    await questions.getByText('已答的 1 个').click()
    const answered = questions.locator('[data-question="which-edge:六奎田垌西面田边"]')
    await answered.locator('summary').first().click()
    await page.getByLabel('答复人姓名').fill('李调解员')
    await answered.getByRole('button', { name: '远边' }).click()
    await questions.getByText(/^裁定已由黄调解员于.*封存.*新的一轮。$/u).waitFor()
    expect(await caseView(page, OWN.id)).toEqual(before)
    await becomes(page, 'approver')
    await page.reload()
    await openPanel(page)
    await panel.getByLabel('由谁开启').fill('李调解员')
    await panel.getByRole('button', { name: '开新的一轮' }).click()
    await panel.getByText('请先写下为什么要开新的一轮。').waitFor()
    await panel.getByLabel('为什么要开新的一轮').fill('复议后补正')
    await panel.getByRole('button', { name: '开新的一轮' }).click()
    await panel.locator('[data-finding]').first().waitFor()
    const rounds = panel.locator('[data-rounds]')
    expect(await rounds.textContent()).toContain('复议后补正')
    expect(await rounds.getByRole('link', { name: '下载封存件' }).count(), 'the first seal stays').toBe(1)
    await writing.locator('[data-waiting]', { hasText: '开了新的一轮' }).waitFor()
    await writing.getByRole('button', { name: '现在更新本页' }).click()
    await writing.getByRole('button', { name: STORE }).click()
    await writing.getByText('已存成新的一版').waitFor()
    await writing.close()

    await page.goto(new URL(OWN.courtPath, page.url()).href)
    const earlier = page.locator('[data-sealed-round="1"]')
    await earlier.locator('summary').click()
    await earlier.getByText('可以这样封存的理由：已当面核对').first().waitFor()
    await page.close()
  })
})

describe('a finding that has words and a spot', () => {
  const OPEN = caseOf('sealing-findings')
  beforeAll(async () => {
    await bringDemonstration(OPEN)
    const view = await changeCase(OPEN, 'answers/withdraw', { key: EDGE_QUESTION, answeredBy: SEALER })
    await awardTheWholeExtent(view)
  })

  /** One side is given all of the extent: what the other is given is given twice. */
  async function awardTheWholeExtent({ ruling, descriptions }: CaseView): Promise<void> {
    const response = await fetchSignedIn(`${siteAddress()}/api/cases/${OPEN.id}/fabric`)
    const { machine } = ((await response.json()) as { data: WireStandingFabric }).data
    const extent = machine.shapes.find(({ of }) => of.kind === 'description' && of.role === 'extent')!
    const { start, end } = descriptions.find(({ id }) => id === ruling!.descriptionId)!.calls[
      ruling!.awards[0]!.callIndex
    ]!
    const shapes = [{ ...extent, of: { kind: 'award', call: { start, end } } }]
    await changeCase(OPEN, 'fabric', {
      fabric: { lines: machine.lines, shapes },
      changedBy: SEALER,
      reason: '现场指认',
    })
  }

  it('leads to its words in the ruling and to its place on the map, and back', async () => {
    const { page, faults } = await visit(OPEN.courtPath)
    await mapAtRest(page)
    const section = page.locator('[data-sealing]')
    const finding = section
      .locator('[data-finding]')
      .filter({ has: page.getByRole('button', { name: '看图上' }) })
      .first()
    const onMap = finding.getByRole('button', { name: '看图上' })
    await onMap.click()
    expect(await onMap.getAttribute('aria-pressed')).toBe('true')
    await page.getByText('核对所指之处').waitFor()
    await onMap.click()
    expect(await onMap.getAttribute('aria-pressed')).toBe('false')
    await page.getByText('核对所指之处').waitFor({ state: 'detached' })

    const worded = section
      .locator('[data-finding]')
      .filter({ has: page.getByRole('button', { name: '看文字' }) })
      .first()
    await worded.getByRole('button', { name: '看文字' }).click()
    await page.locator('section[aria-labelledby="ruling-heading"] button.lit').first().waitFor()
    expect((await selectedSegments(page)).length).toBeGreaterThan(0)
    expect(faults).toEqual([])
    await page.close()
  })
})
