import { beforeAll, describe, expect, it } from 'vitest'

import { moveVertex } from '../../geodata/fabric/operations/move-vertex.ts'

import { siteAddress, visit } from '../support/browser.ts'
import { valueOf } from '../support/cases/named-lines.ts'
import { fetchSignedIn } from '../support/signed-in-fetch.ts'
import { caseOf, mapAtRest, mapHasLayer, sidewaysScroll } from './case-page.ts'
import { bringDemonstration, changeCase } from './own-case.ts'

import type { Page } from 'playwright-core'
import type { Fabric } from '../../geodata/fabric/model.ts'
import type { WireFabricVersion, WireStandingFabric } from '../../geodata/wire/fabric.ts'

describe('the lines of two people', () => {
  const MERGED = caseOf('two-hands')
  beforeAll(() => bringDemonstration(MERGED))

  async function moveSecondPoint(page: Page, key: string): Promise<void> {
    await page.locator('[data-line]').first().press('Enter')
    const points = page.locator('[data-chosen-line] details')
    if ((await points.getAttribute('open')) === null) await page.locator('[data-chosen-line] summary').press('Enter')
    await page.getByRole('button', { name: '第 2 点' }).press('Enter')
    await page.keyboard.press(key)
    await page.getByRole('button', { name: '退一步：移点' }).waitFor()
  }
  async function save(page: Page, reason: string): Promise<void> {
    await page.getByLabel('画图人姓名').fill('黄调解员')
    await page.getByLabel('改的理由').fill(reason)
    await page.getByRole('button', { name: /存成新的一版|仍然存/u }).click()
  }
  async function openInHand(page: Page): Promise<void> {
    await mapAtRest(page)
    await page.locator('[data-row="0#0"]').click()
    await page.getByRole('button', { name: '手工改这一圈界线' }).click()
    await page.locator('[data-line]').first().waitFor()
  }
  const standing = async () => {
    const response = await fetchSignedIn(`${siteAddress()}/api/cases/${MERGED.id}/fabric`)
    return ((await response.json()) as { data: WireStandingFabric }).data.standing!
  }

  it('that both changed are chosen by the one who saves later; both names stay on record, and a save is taken back after a reload', async () => {
    const { page, faults } = await visit(MERGED.officerPath)
    await openInHand(page)
    await moveSecondPoint(page, 'ArrowUp')
    await save(page, '第一次')
    await page.getByText('已存成新的一版').waitFor()

    await openInHand(page)
    await moveSecondPoint(page, 'Shift+ArrowLeft')
    const { fabric } = await standing()
    const [line] = fabric.lines
    const [longitude = 0, latitude = 0] = line!.coordinates[1]!
    const to = [longitude + 0.0001, latitude + 0.0001]
    const theirs = valueOf(moveVertex(fabric as Fabric, { lineId: line!.id, vertex: 1, to, drawnBy: '韦调解员' }))
    await changeCase(MERGED, 'fabric', { fabric: theirs, changedBy: '韦调解员', reason: '双方当场指认' })
    await page.locator('[data-waiting]', { hasText: '韦调解员' }).waitFor()

    await save(page, '现场踏勘')
    const merge = page.locator('[data-merge]')
    await merge.getByText('韦调解员').first().waitFor()
    await mapHasLayer(page, 'merge-theirs')
    expect(await merge.getByRole('button', { name: '照所选的合在一起' }).isDisabled()).toBe(true)
    expect((await standing()).version).toBe(2)
    await merge.getByLabel('用我的').first().check()
    expect(await sidewaysScroll(page)).toBe(0)
    for (const group of await merge.locator('[data-merge-group]').all()) await group.getByLabel('用我的').check()
    await merge.getByRole('button', { name: '照所选的合在一起' }).click()
    await page.getByRole('button', { name: /存成新的一版|仍然存/u }).click()
    await page.getByText('已存成新的一版').waitFor()
    const third = await standing()
    expect(third).toMatchObject({ version: 3, changedBy: '黄调解员' })
    expect(third.reason).toBe('现场踏勘')
    const known = await fetchSignedIn(`${siteAddress()}/api/cases/${MERGED.id}/fabric/versions`)
    const [latest] = ((await known.json()) as { data: WireFabricVersion[] }).data
    expect(latest!.mergedWith).toEqual({ version: 2, changedBy: '韦调解员' })
    expect(third.fabric.lines[0]!.coordinates[1]).not.toEqual(to)

    await page.reload()
    await openInHand(page)
    await page.getByRole('button', { name: /^退一步：/u }).click()
    await page.getByRole('button', { name: '退一步：移点' }).click()
    await save(page, '退回去')
    await page.getByText('已存成新的一版').waitFor()
    const fourth = await standing()
    expect(fourth.version).toBe(4)
    expect(fourth.fabric.lines[0]!.coordinates[1]).toEqual(fabric.lines[0]!.coordinates[1])
    expect(faults).toEqual([])
    await page.close()
  })
})
