import { expect, it } from 'vitest'

import { gaussKruger } from '../../geodata/crs/gauss-kruger.ts'
import { reshape } from '../../geodata/fabric/operations/reshape.ts'
import { siteAddress, visit } from '../support/browser.ts'
import { across, along, namedLine, valueOf } from '../support/cases/named-lines.ts'
import { caseOf, courtPath, sidewaysScroll } from './case-page.ts'
import { bringCase, changeCase } from './own-case.ts'
import { fetchSignedIn } from '../support/signed-in-fetch.ts'

import type { WireStandingFabric } from '../../geodata/wire/fabric.ts'

const OWN = caseOf('outline-history')
const BOX = { west: 108, south: 24, east: 108.004, north: 24.003 }
const TEXT = '原告黄村主张：四至：东至大湾公路，南至牛角冲，西至石壁岭，北至李家田。'
const drawnBy = '黄调解员'

async function bringBentCase(): Promise<void> {
  const features = [
    namedLine('road', 'road', '大湾公路', along(BOX, BOX.east)),
    namedLine('gully', 'gully', '牛角冲', across(BOX, BOX.south)),
    namedLine('ridge', 'ridge', '石壁岭', along(BOX, BOX.west)),
    namedLine('field', 'bank', '李家田', across(BOX, BOX.north)),
  ]
  await bringCase(OWN, { title: '大湾公路西侧', text: TEXT, features })
  const answer = await fetchSignedIn(`${siteAddress()}/api/cases/${OWN.id}/fabric`)
  const { machine } = ((await answer.json()) as { data: WireStandingFabric }).data
  const drawn = [24.0025, 24.0015, 24.0005].map((north, index) => [BOX.east + (index === 1 ? 0.0003 : 0), north])
  const bent = reshape(machine, { drawn, toleranceMetres: 1, drawnBy }, gaussKruger(108))
  await changeCase(OWN, 'fabric', { fabric: valueOf(bent).fabric, changedBy: drawnBy, reason: '按现场界桩' })
}

it('the court sees the versions of an outline and, in words and on the map, what two of them differ in', async () => {
  await bringBentCase()
  const { page, faults } = await visit(OWN.courtPath, { width: 390, height: 844 })
  const panel = page.locator('[data-panel="history"]')
  await panel.getByText('界线沿革').click()
  await panel.getByText('按现场界桩').waitFor()
  await panel.getByText('机器按文字画').waitFor()
  const difference = panel.getByRole('status')
  await difference.getByText('第 1 版 → 第 2 版').waitFor()
  const moved = difference.getByRole('button', { name: /^1 移动/u })
  // Three ten-thousandths of a degree at 24° north.
  expect(await moved.textContent()).toMatch(/最远移了 3[01] 米/u)
  await difference.getByRole('button', { name: /^增1/u }).waitFor()
  await page.waitForFunction(() => {
    const { sizhiHistoryMap: map } = window as unknown as { sizhiHistoryMap?: { getLayer(id: string): unknown } }
    return map?.getLayer('history-marks') !== undefined
  })
  await moved.focus()
  await page.keyboard.press('Enter')
  expect(await moved.getAttribute('aria-pressed')).toBe('true')
  await panel.getByLabel('以第 1 版作后版').check()
  await panel.getByText('请选两个不同的版本').waitFor()
  expect(await sidewaysScroll(page)).toBe(0)
  expect(faults).toEqual([])
  await page.close()
})

it('outlines that never changed are named as such', async () => {
  const { page } = await visit(courtPath)
  const panel = page.locator('[data-panel="history"]')
  await panel.getByText('都只有一版，没有改过').click()
  await panel.getByText(/^只有第 1 版，没有改过：争议范围/u).waitFor()
  await page.close()
})
