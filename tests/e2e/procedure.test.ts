import { beforeAll, describe, expect, it } from 'vitest'

import { visit } from '../support/browser.ts'
import { caseOf, caseView, sidewaysScroll } from './case-page.ts'
import { bringCase } from './own-case.ts'

import type { Locator, Page } from 'playwright-core'

const OWN = caseOf('procedure')
const OFFICER = '黄调解员'
const TEXT = `原告：上思县在妙镇佛子村大湾组。
被告：上思县人民政府。
第三人：上思县在妙镇平良村李家组。
四至：东至大湾公路，南至牛角冲，西至石壁岭，北至李家田埂。`

beforeAll(() => bringCase(OWN, { title: '程序案', text: TEXT }).then(() => undefined))

async function openDesk(page: Page): Promise<Locator> {
  const panel = page.locator('[data-panel="procedure"]')
  await panel.getByRole('heading', { name: '程序', exact: true }).click()
  await panel.getByLabel('由谁记录').waitFor()
  return panel
}

async function step(panel: Locator, state: string, day: string): Promise<void> {
  const form = panel.locator('[data-next-step]')
  await form.getByLabel('到', { exact: true }).selectOption(state)
  await form.getByLabel('日期').fill(day)
  await form.getByRole('button', { name: '记下这一步' }).click()
}

describe('the procedure of a case', () => {
  it('begins where a person says that the case stands, under his name, and tells what comes next', async () => {
    const { page, faults } = await visit(OWN.officerPath)
    const panel = await openDesk(page)
    await panel.getByText('还没有写明案件走到哪一步').waitFor()
    await panel.getByLabel('由谁记录').fill('')
    await step(panel, '已受理', '2026-03-02')
    await panel.getByText('请先写下由谁记录。').waitFor()
    await panel.getByLabel('由谁记录').fill(OFFICER)
    await panel.getByRole('button', { name: '记下这一步' }).click()
    await panel.getByText('已受理，2026-03-02 起').waitFor()
    const ways = await panel.locator('[data-next-step] option').allTextContents()
    expect(ways).toContain('调查')
    const basis = panel.locator('[data-basis]')
    await basis.getByLabel('争议的是').selectOption('土地')
    await basis.getByRole('button', { name: '记下种类' }).click()
    const deciding = panel.locator('[data-deadline="decide-case"]')
    await deciding.getByText('作出处理（本机关）').waitFor()
    expect(await deciding.textContent()).toContain('条文未与原文核对')
    expect(await deciding.textContent()).toContain('2026-09-02 届满')
    expect(await panel.locator('summary').first().textContent()).toContain('已受理')
    expect(faults).toEqual([])
    await page.close()
  })

  it('tells who was slower that another officer wrote meanwhile, and keeps what he had typed', async () => {
    const { page } = await visit(OWN.officerPath)
    const panel = await openDesk(page)
    await panel.getByLabel('由谁记录').fill(OFFICER)
    const form = panel.locator('[data-next-step]')
    await form.getByLabel('到', { exact: true }).selectOption('调查')
    await form.getByLabel('日期').fill('2026-03-10')
    const procedure = new URL(`/api/cases/${OWN.id}/procedure`, page.url()).href
    const { data } = (await (await page.request.get(procedure)).json()) as { data: { version: number } }
    const faster = await page.request.post(procedure.replace('/procedure', '/events'), {
      headers: { 'if-match': `"${data.version}"`, 'sec-fetch-site': 'same-origin' },
      data: {
        day: '2026-03-09',
        fact: { kind: 'papers', papers: [{ kind: 'inquiry-record', title: '', attachmentNumber: null }] },
        note: '',
        recordedBy: '李调解员',
      },
    })
    expect(faster.status()).toBe(201)
    await form.getByRole('button', { name: '记下这一步' }).click()
    await panel.getByText('您这一条没有保存').waitFor()
    expect(await form.getByLabel('日期').inputValue()).toBe('2026-03-10')
    expect(await panel.locator('[data-entries]').textContent()).toContain('李调解员')
    await page.close()
  })

  it('takes a step that no rule foresees only with a reason, and marks it', async () => {
    const { page, faults } = await visit(OWN.officerPath)
    const panel = await openDesk(page)
    await panel.getByLabel('由谁记录').fill(OFFICER)
    await step(panel, '已决定', '2026-05-04')
    await panel.getByText('规定中没有这一步，请写明理由。').waitFor()
    await panel.getByLabel('为什么这样走').fill('旧案补录')
    await panel.getByRole('button', { name: '记下这一步' }).click()
    await panel.getByText('已决定，2026-05-04 起').waitFor()
    await panel.locator('[data-entries]').getByText('规定之外的一步，理由：旧案补录').waitFor()
    expect(faults).toEqual([])
    await page.close()
  })

  it('on a phone keeps a receipt of service of somebody who refused, and takes back what was written wrongly', async () => {
    const { page, faults } = await visit(OWN.officerPath, { width: 360, height: 780 })
    const panel = await openDesk(page)
    await panel.getByLabel('由谁记录').fill(OFFICER)
    await panel.locator('summary', { hasText: '记下送达' }).click()
    const form = panel.locator('[data-service]')
    await form.getByLabel('送达给').fill('大湾组')
    await form.getByLabel('结果').selectOption('拒收')
    await form.getByLabel('日期').fill('2026-05-11')
    await form.getByRole('button', { name: '记下送达' }).click()
    await form.getByText('请写明谁拒收或不在，为什么。').waitFor()
    await form.getByLabel('拒收、不在的情况').fill('组长拒签，村干部见证')
    await form.getByRole('button', { name: '记下送达' }).click()
    await panel.locator('[data-services]').getByText('未送达，期限没有起算').waitFor()
    const entry = panel.locator('[data-entries] li').first()
    await entry.getByRole('button', { name: '撤回' }).click()
    await entry.getByLabel('为什么撤回').fill('送达日期写错')
    await entry.locator('form').getByRole('button', { name: '撤回' }).click()
    await panel.getByText('还没有送达。').waitFor()
    await panel.locator('[data-entries]').getByText('已撤回').waitFor()
    expect(await sidewaysScroll(page)).toBe(0)
    expect(faults).toEqual([])
    await page.close()
  })

  it('corrects a party over what was read', async () => {
    const { page, faults } = await visit(OWN.officerPath)
    const panel = await openDesk(page)
    await panel.getByLabel('由谁记录').fill(OFFICER)
    const party = panel.locator('[data-parties] li').first()
    await party.getByRole('button', { name: '更正' }).click()
    await party.getByLabel('名称').fill('上思县在妙镇佛子村大湾二组')
    await party.getByLabel('理由').fill('判决书漏写“二”字')
    await party.getByRole('button', { name: '保存更正' }).click()
    await party.getByText('原读作').waitFor()
    expect((await caseView(page, OWN.id)).parties[0]?.name).toBe('上思县在妙镇佛子村大湾二组')
    expect(faults).toEqual([])
    await page.close()
  })

  it('opens a new round when the decision is annulled, and is read by the court, which can change nothing', async () => {
    const { page, faults } = await visit(OWN.officerPath)
    const panel = await openDesk(page)
    await panel.getByLabel('由谁记录').fill(OFFICER)
    await step(panel, '复议中', '2026-06-01')
    await panel.getByText('复议中，2026-06-01 起').waitFor()
    await step(panel, '撤销重作', '2026-08-03')
    await panel.getByText('撤销重作，2026-08-03 起').waitFor()
    expect((await caseView(page, OWN.id)).rounds).toHaveLength(2)
    await page.goto(new URL(OWN.courtPath, page.url()).href)
    const section = page.locator('[data-procedure]')
    await section.getByText('撤销重作').waitFor()
    expect(await section.locator('ol > li').count()).toBe(4)
    expect(await section.locator('input, select, textarea, button').count(), 'the court only reads').toBe(0)
    expect(faults).toEqual([])
    await page.close()
  })
})
