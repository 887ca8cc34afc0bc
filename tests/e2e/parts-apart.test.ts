import { beforeAll, expect, it } from 'vitest'

import { gaussKruger } from '../../geodata/crs/gauss-kruger.ts'
import { addPart } from '../../geodata/fabric/operations/change-parts.ts'
import { siteAddress, visit } from '../support/browser.ts'
import { valueOf } from '../support/cases/named-lines.ts'
import { TONGLUO_FEATURES, TONGLUO_TEXT } from '../support/cases/tongluo-hill.ts'
import { caseOf, caseView, mapAtRest, sidewaysScroll } from './case-page.ts'
import { bringCase, changeCase } from './own-case.ts'
import { fetchSignedIn } from '../support/signed-in-fetch.ts'

import type { WireStandingFabric } from '../../geodata/wire/fabric.ts'

const OWN = caseOf('parts-apart')
const OFFICER = '黄调解员'
const plane = gaussKruger(108)
/** A square beside the hill, which is disputed too. */
const APART = [
  [503_000, 2_640_000],
  [503_100, 2_640_000],
  [503_100, 2_640_100],
  [503_000, 2_640_100],
].map(([east, north]) => plane.toGeographic([east!, north!]))

beforeAll(async () => {
  await bringCase(OWN, { title: '铜锣岭两块', text: TONGLUO_TEXT, features: [...TONGLUO_FEATURES] })
  const response = await fetchSignedIn(`${siteAddress()}/api/cases/${OWN.id}/fabric`)
  const { machine } = ((await response.json()) as { data: WireStandingFabric }).data
  const extent = machine.shapes.find(({ of }) => of.kind === 'description' && of.role === 'extent')!
  const inHand = { lines: machine.lines, shapes: [extent] }
  const fabric = valueOf(addPart(inHand as never, extent.id, { positions: APART, drawnBy: OFFICER }, plane))
  await changeCase(OWN, 'fabric', { fabric, changedBy: OFFICER, reason: '另有一块也在争' })
})

it('a part that the dividing line does not enter is given to a side by a person, with a name and a reason, and then bars no more', async () => {
  const { page, faults } = await visit(OWN.officerPath)
  await mapAtRest(page)
  const panel = page.locator('[data-panel="sealing"]')
  await panel.getByRole('heading', { name: '封存裁定' }).click()
  const form = panel.locator('[data-parts-apart]')
  await form.waitFor()
  await panel.locator('[data-finding="ground-missing"]').waitFor()
  const choice = form.getByLabel(/^第 \d 块，15\.0 亩，归$/u)
  expect(await choice.inputValue(), 'nothing is chosen beforehand').toBe('')
  const onMap = form.getByRole('button', { name: '看图上' })
  await onMap.click()
  expect(await onMap.getAttribute('aria-pressed')).toBe('true')

  await form.getByRole('button', { name: '存下各块归谁' }).click()
  await form.getByText('请给每一块选好归谁，并写明理由。').waitFor()
  const label = (await choice.locator('option').allTextContents()).find((text) => text.includes('下湾'))!
  await choice.selectOption({ label })
  await form.getByLabel('为什么这样归').fill('双方协商')
  await form.getByLabel('由谁写明').fill('')
  await form.getByRole('button', { name: '存下各块归谁' }).click()
  await form.getByText('请先写下姓名。').waitFor()
  await form.getByLabel('由谁写明').fill(OFFICER)
  await form.getByRole('button', { name: '存下各块归谁' }).click()
  await form.getByText('每一块都已写明归谁；可以改写。').waitFor()
  await panel.locator('[data-finding]').first().waitFor()
  expect(await panel.locator('[data-finding="ground-missing"]').count()).toBe(0)
  const { ruling } = await caseView(page, OWN.id)
  expect(ruling!.awards.map(({ byHand }) => byHand?.reason)).toEqual(['双方协商', '双方协商'])
  await page.setViewportSize({ width: 360, height: 800 })
  expect(await sidewaysScroll(page)).toBe(0)
  expect(faults).toEqual([])
  await page.close()
})
