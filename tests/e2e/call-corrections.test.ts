import { beforeAll, describe, expect, it } from 'vitest'

import { visit } from '../support/browser.ts'
import { caseOf, caseView, mapAtRest, outlineOf, sidewaysScroll } from './case-page.ts'
import { bringDemonstration, changeCase } from './own-case.ts'

import type { Page } from 'playwright-core'
import type { CaseView } from '../../geodata/wire/case.ts'

const OWN = caseOf('corrected-calls')
const OFFICER = '某校读员'
/** The road in the north of the disputed extent. */
const ROAD_CALL = 3

const viewOf = (page: Page) => caseView(page, OWN.id)
const editor = (page: Page) => page.getByRole('region', { name: '改读这一句' })
const strip = (page: Page) => page.getByRole('group', { name: '这一句的字' })
const extentOf = (view: CaseView) => outlineOf(view, 'extent')
const rowOf = (page: Page, view: CaseView) => page.locator(`[data-row="${extentOf(view).descriptionId}#${ROAD_CALL}"]`)
const roadCall = (view: CaseView) =>
  view.descriptions.find(({ id }) => id === extentOf(view).descriptionId)!.calls[ROAD_CALL]!

async function openOfficer(width = 1440) {
  const { page, faults } = await visit(OWN.officerPath, { width })
  await mapAtRest(page)
  return { page, faults, view: await viewOf(page) }
}

async function editRoad(page: Page, view: CaseView): Promise<void> {
  await rowOf(page, view).click()
  await page.getByRole('button', { name: '改读这一句' }).click()
  await editor(page).waitFor()
}

/** Where on the page a character of the strip stands. */
async function characterPoint(page: Page, character: string): Promise<[number, number]> {
  const box = await strip(page).locator('span', { hasText: character }).first().boundingBox()
  if (!box) throw new Error(`The strip shows no ${character}.`)
  return [box.x + box.width / 2, box.y + box.height / 2]
}

/** The road's call is the machine's again. */
async function restore(page: Page): Promise<void> {
  for (let view = await viewOf(page); roadCall(view).correction; view = await viewOf(page))
    await changeCase(OWN, 'call-corrections/undo', { number: roadCall(view).correction!.number, decidedBy: OFFICER })
}

beforeAll(() => bringDemonstration(OWN))

describe('a call corrected by hand', () => {
  it('dragging over the words, choosing role and kind, saving: redrawn at once, kept after a reload, undone', async () => {
    const { page, faults, view } = await openOfficer()
    expect(extentOf(view).openSides).toEqual([])
    await editRoad(page, view)
    await page.mouse.move(...(await characterPoint(page, '上')))
    await page.mouse.down()
    await page.mouse.move(...(await characterPoint(page, '崇')), { steps: 4 })
    await page.mouse.up()
    await editor(page).getByText('所选的字：“上崇”').waitFor()
    await editor(page).getByLabel('种类').first().selectOption({ label: '山顶' })
    await editor(page).getByLabel('作用').first().selectOption({ label: '止于' })
    // One radio button is the whole clause's.
    for (let marks = (await editor(page).getByRole('radio').count()) - 1; marks > 1; marks--)
      await editor(page).getByRole('button', { name: '去掉界标' }).last().click()
    await editor(page).getByRole('button', { name: '存下这样的读法' }).click()
    await editor(page).getByText('请先写下校读人姓名。').waitFor()
    await editor(page).getByLabel('校读人姓名').fill(OFFICER)
    await editor(page).getByRole('button', { name: '存下这样的读法' }).click()
    await page.getByText('已存，图随之改画。').waitFor()

    for (const reloads of [false, true]) {
      if (reloads) await page.reload()
      await mapAtRest(page)
      const corrected = await viewOf(page)
      expect(roadCall(corrected).marks).toMatchObject([{ quote: '上崇', role: 'to', kind: 'peak' }])
      expect(extentOf(corrected).openSides.map(({ side }) => side)).toContain('N')
      const beside = page.locator(`[data-reading="${extentOf(view).descriptionId}#${ROAD_CALL}"]`)
      expect(await beside.textContent()).toContain(`${OFFICER} 于`)
      expect(await beside.textContent()).toContain('机器原读')
      expect(await beside.textContent()).toContain('上崇二级公路')
    }

    await page.getByRole('button', { name: '撤销这次改读' }).click()
    await page.getByText('已存，图随之改画。').waitFor()
    const undone = await viewOf(page)
    expect(roadCall(undone)).toEqual(roadCall(view))
    expect(extentOf(undone).openSides).toEqual([])
    expect(extentOf(undone).areas).toEqual(extentOf(view).areas)
    expect(faults).toEqual([])
    await page.close()
  })

  it('works with the keyboard alone on a narrow page: Enter opens, arrows move the edges of the words', async () => {
    const { page, view } = await openOfficer(360)
    await rowOf(page, view).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await editor(page).waitFor()
    await page.keyboard.press('Tab')
    expect(await strip(page).evaluate((element) => element === document.activeElement)).toBe(true)
    const output = editor(page).locator('output')
    expect(await output.textContent()).toContain('“上崇二级公路”')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Shift+ArrowRight')
    expect(await output.textContent()).toContain('“崇二级”')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Shift+ArrowLeft')
    expect(await output.textContent()).toContain('“上崇二级公”')
    expect(await sidewaysScroll(page)).toBe(0)
    // Escape clears the selection on the map; what was begun stays.
    await page.keyboard.press('Escape')
    expect(await output.textContent()).toContain('“上崇二级公”')
    await page.getByRole('button', { name: '不改了' }).click()
    expect(await editor(page).count()).toBe(0)
    expect(await viewOf(page)).toEqual(view)
    await page.close()
  })

  it('works with a finger', async () => {
    const { page, view } = await openOfficer(360)
    await editRoad(page, view)
    await strip(page).scrollIntoViewIfNeeded()
    const session = await page.context().newCDPSession(page)
    await session.send('Emulation.setTouchEmulationEnabled', { enabled: true })
    const touch = async (type: 'touchStart' | 'touchMove' | 'touchEnd', character?: string) => {
      const [x, y] = character ? await characterPoint(page, character) : [0, 0]
      await session.send('Input.dispatchTouchEvent', { type, touchPoints: character ? [{ x, y }] : [] })
    }
    await touch('touchStart', '二')
    await touch('touchMove', '级')
    await touch('touchMove', '公')
    await touch('touchEnd')
    await editor(page).getByText('所选的字：“二级公”').waitFor()
    await page.close()
  })

  it('who saves on an old page is told, and what he had filled in is still there to be saved', async () => {
    const { page, view } = await openOfficer()
    await editRoad(page, view)
    await editor(page).getByRole('button', { name: '尾字往前' }).click()
    await editor(page).getByLabel('校读人姓名').fill(OFFICER)
    await changeCase(OWN, 'corrections', {
      corrections: view.document.corrections
        .filter(({ from }) => from === '誌')
        .map(({ span, from, to }) => ({ span, from, to })),
      decision: 'accepted',
      decidedBy: '早到的人',
    })
    const save = editor(page).getByRole('button', { name: '存下这样的读法' })
    await save.click()
    await page.getByText('您填的还在').waitFor()
    expect(await editor(page).locator('output').textContent()).toContain('“上崇二级公”')
    await save.click()
    await page.getByText('已存，图随之改画。').waitFor()
    expect(roadCall(await viewOf(page)).marks[0]!.quote).toBe('上崇二级公')
    await restore(page)
    await page.close()
  })
})

describe('whole clauses by hand', () => {
  const card = (page: Page, view: CaseView) =>
    page.locator('details', { has: page.locator(`[data-row="${extentOf(view).descriptionId}#0"]`) }).last()
  const notice = (page: Page, view: CaseView) => card(page, view).getByText('已存，图随之改画。')
  const extentCalls = (view: CaseView) =>
    view.descriptions
      .find(({ id }) => id === extentOf(view).descriptionId)!
      .calls.map(({ start, end }) => view.document.text.slice(start, end))
  const chooseRow = (page: Page, view: CaseView, callIndex: number) =>
    page.locator(`[data-row="${extentOf(view).descriptionId}#${callIndex}"]`).click()

  it('one is taken away, its words stand unread, and from them it is read again', async () => {
    const { page, faults, view } = await openOfficer()
    await chooseRow(page, view, 1)
    await page.getByRole('button', { name: '这不算一句' }).click()
    await card(page, view).getByText('请先写下校读人姓名。').waitFor()
    await card(page, view).getByLabel('校读人姓名').fill(OFFICER)
    await page.getByRole('button', { name: '这不算一句' }).click()
    await notice(page, view).waitFor()
    const removed = await viewOf(page)
    expect(extentCalls(removed)).toEqual(extentCalls(view).filter((_, index) => index !== 1))
    expect(await card(page, view).textContent()).toContain(`不算一句：${OFFICER}`)
    const words = extentCalls(view)[1]!
    expect(await page.locator('.text .unread', { hasText: words.slice(2, 6) }).count()).toBeGreaterThan(0)

    await card(page, view).getByRole('button', { name: words, exact: false }).first().click()
    const newCall = page.getByRole('region', { name: '读成一句' })
    await newCall.getByLabel('方位').selectOption({ label: '南' })
    await newCall.getByRole('button', { name: '添一个界标' }).click()
    await newCall.getByRole('button', { name: '存下这一句' }).click()
    await notice(page, view).waitFor()
    const added = await viewOf(page)
    expect(extentCalls(added)).toEqual(extentCalls(view))
    expect(added.descriptions[0]!.calls[1]!.correction).toMatchObject({ decidedBy: OFFICER })
    for (const label of [`${extentOf(view).descriptionId}#1`]) {
      await page.locator(`[data-reading="${label}"]`).getByRole('button', { name: '撤销这次改读' }).click()
      await page.locator('li', { hasText: '不算一句：' }).getByRole('button', { name: '撤销这次改读' }).click()
      await notice(page, view).waitFor()
    }
    const restored = await viewOf(page)
    expect(restored.descriptions).toEqual(view.descriptions)
    expect(extentOf(restored).segments).toEqual(extentOf(view).segments)
    expect(faults).toEqual([])
    await page.close()
  })

  it('one is parted by the keyboard and the halves are joined again, on a narrow page', async () => {
    const { page, faults, view } = await openOfficer(360)
    await chooseRow(page, view, ROAD_CALL)
    await page.getByRole('button', { name: '拆成两句' }).click()
    const slider = page.getByLabel('后一句从哪个字起')
    await slider.focus()
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowRight')
    expect(await page.locator('output', { hasText: '｜' }).textContent()).toMatch(/^“北以”｜“上崇/u)
    expect(await sidewaysScroll(page)).toBe(0)
    await page.getByRole('button', { name: '就这样拆' }).click()
    await card(page, view).getByLabel('校读人姓名').fill(OFFICER)
    await page.getByRole('button', { name: '就这样拆' }).click()
    await notice(page, view).waitFor()
    const parted = await viewOf(page)
    expect(extentCalls(parted).length).toBe(extentCalls(view).length + 1)
    await chooseRow(page, parted, ROAD_CALL)
    await page.getByRole('button', { name: '与下一句合并' }).click()
    await page.waitForFunction(([id, count]) => document.querySelectorAll(`[data-row^="${id}#"]`).length === count, [
      extentOf(view).descriptionId,
      extentCalls(view).length,
    ] as const)
    const joined = await viewOf(page)
    expect(extentCalls(joined)).toEqual(extentCalls(view))
    expect(extentOf(joined).openSides).toEqual(extentOf(view).openSides)
    await restore(page)
    expect((await viewOf(page)).descriptions).toEqual(view.descriptions)
    expect(faults).toEqual([])
    await page.close()
  })
})
