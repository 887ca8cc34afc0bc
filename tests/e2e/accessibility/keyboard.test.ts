import { beforeAll, describe, expect, it } from 'vitest'

import { becomes, visit } from '../../support/browser.ts'
import { EDGE_QUESTION } from '../../support/demonstration.ts'
import { pressAt, tabTo, typeAt } from '../../support/keyboard.ts'
import { caseOf, caseView, courtPath, mapAtRest, rulingPath, selectedSegments } from '../case-page.ts'
import { HILL, sidesOfHill, wordsOfHill } from '../open-hill.ts'
import { bringCase, bringDemonstration, changeCase } from '../own-case.ts'

const TOLD = caseOf('keyboard-told')
const DRAWN = caseOf('keyboard-drawn')
const OFFICER = '某调解员'
const NAMES = { road: '大坪公路', gully: '水牛冲', ridge: '石笋岭' }

beforeAll(async () => {
  await bringDemonstration(TOLD)
  await changeCase(TOLD, 'answers/withdraw', { key: EDGE_QUESTION, answeredBy: '示范调解员' })
  const text = wordsOfHill(NAMES, '张家山')
  await bringCase(DRAWN, { title: '键盘画线案', text, features: sidesOfHill(NAMES) })
})

describe('whoever has only a keyboard', () => {
  it('opens a case from the list, answers a question, moves a line and stores it; another seals what came of it', async () => {
    const { page, faults } = await visit('/')
    const door = page.locator(`a[href="${TOLD.officerPath}"]`).first()
    await door.waitFor()
    await pressAt(page, page.getByRole('link', { name: '跳到正文' }))
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content')
    await tabTo(page, door, 400)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: /keyboard-told/u }).waitFor()
    await mapAtRest(page)

    const questions = page.locator('[data-panel="questions"]')
    await typeAt(page, questions.getByLabel('答复人姓名'), OFFICER)
    await pressAt(page, questions.locator('.group', { hasText: '争议范围' }).locator('summary').first())
    const card = questions.locator(`[data-question="${EDGE_QUESTION}"]`)
    await pressAt(page, card.locator('summary').first())
    await pressAt(page, card.getByRole('button', { name: '近边' }))
    await page.getByText('已保存，图已重画').waitFor()

    await pressAt(page, page.locator('[data-row="0#0"]'))
    await pressAt(page, page.getByRole('button', { name: '手工改这一圈界线' }))
    await pressAt(page, page.locator('[data-line]').first())
    await tabTo(page, page.locator('[data-chosen-line] summary').first(), 300)
    await page.keyboard.press('Enter')
    await pressAt(page, page.getByRole('button', { name: '第 2 点' }))
    await page.keyboard.press('ArrowUp')
    await page.getByRole('button', { name: '退一步：移点' }).waitFor()
    await typeAt(page, page.getByLabel('改的理由'), '现场踏勘')
    await typeAt(page, page.getByLabel('画图人姓名'), OFFICER)
    await page.keyboard.press('Enter')
    await page.getByText('已存成新的一版').waitFor()

    await becomes(page, 'approver')
    await page.reload()
    await mapAtRest(page)
    const sealing = page.locator('[data-panel="sealing"]')
    await pressAt(page, page.locator('a[href="#clauses-heading"]'))
    await tabTo(page, sealing.locator('summary').first(), 300)
    await page.keyboard.press('Enter')
    await sealing.locator('[data-finding]').first().waitFor()
    for (const reason of await sealing.getByLabel('可以这样封存的理由').all()) await typeAt(page, reason, '已当面核对')
    await typeAt(page, sealing.getByLabel('由谁封存'), '某审批人')
    await page.keyboard.press('Enter')
    await sealing.getByText('本案已封存，不再收任何改动。').waitFor()
    const { questions: asked, rounds } = await caseView(page, TOLD.id)
    expect(asked.find(({ key }) => key === EDGE_QUESTION)!.answer!.answeredBy).toBe(OFFICER)
    expect(rounds.at(-1)!.seal!.sealedBy).toBe('某审批人')
    expect(faults).toEqual([])
    await page.close()
  })

  it('draws the line of a side by its coordinates and stores it', async () => {
    const { page, faults } = await visit(DRAWN.officerPath)
    await mapAtRest(page)
    await pressAt(page, page.locator('a[href="#clauses-heading"]'))
    await pressAt(page, page.locator('[data-row="0#3"]'))
    await pressAt(page, page.getByRole('button', { name: '在图上画这条界线' }))
    for (const longitude of [HILL.west, HILL.east]) {
      await typeAt(page, page.getByLabel('键入坐标'), `${longitude} ${HILL.north}`)
      await page.getByText('认作经纬度').waitFor()
      await page.keyboard.press('Enter')
    }
    await page.getByText(/^2 点/u).waitFor()
    await typeAt(page, page.getByLabel('画图人姓名'), OFFICER)
    await page.keyboard.press('Enter')
    await page.locator('[data-last-change]').getByText('已存，图已重画。').waitFor()
    const [outline] = (await caseView(page, DRAWN.id)).outlines
    expect(outline!.geometry).not.toBeNull()
    expect(outline!.segments.find(({ callIndex }) => callIndex === 3)?.method).toBe('drawn-by-hand')
    expect(faults).toEqual([])
    await page.close()
  })

  it('reads a ruling and sees the line of its words', async () => {
    const { page, faults } = await visit(courtPath)
    await mapAtRest(page)
    const words = page.getByRole('region', { name: '裁定' }).getByRole('button').first()
    await pressAt(page, words)
    await expect.poll(() => selectedSegments(page)).not.toEqual([])
    expect(await words.getAttribute('aria-pressed')).toBe('true')
    await page.keyboard.press('Escape')
    await expect.poll(() => selectedSegments(page)).toEqual([])
    expect(faults).toEqual([])
    await page.close()
  })

  it('reads the page of the villagers to its end', async () => {
    const { page } = await visit(rulingPath, { width: 390, height: 600, as: 'public' })
    await page.locator('article svg').first().waitFor()
    // What is told of the phone comes in below while one reads.
    const isAtEnd = async () => {
      await page.keyboard.press('End')
      return page.evaluate(() => {
        const { scrollHeight } = document.documentElement
        return window.scrollY + window.innerHeight >= scrollHeight - 2
      })
    }
    await expect.poll(isAtEnd).toBe(true)
    expect(await page.getByText('可以请村里的调解员当面讲').isVisible()).toBe(true)
    await page.close()
  })
})
