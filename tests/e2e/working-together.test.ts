import { beforeAll, describe, expect, it } from 'vitest'

import { moveVertex } from '../../geodata/fabric/operations/move-vertex.ts'

import { siteAddress, visit } from '../support/browser.ts'
import { valueOf } from '../support/cases/named-lines.ts'
import { readLive } from '../support/live/live-reader.ts'
import { attach, upload } from '../support/uploads.ts'
import { fetchSignedIn } from '../support/signed-in-fetch.ts'
import { caseOf, caseView, mapAtRest, mapHasLayer, sidewaysScroll } from './case-page.ts'
import { bringCase, bringDemonstration, changeCase, prepareDraft } from './own-case.ts'

import type { Page } from 'playwright-core'
import type { Fabric } from '../../geodata/fabric/model.ts'
import type { WireFabricVersion, WireStandingFabric } from '../../geodata/wire/fabric.ts'
import type { WirePlaceVersion } from '../../geodata/wire/places.ts'

const OWN = caseOf('working-together')
const PLACE = {
  kind: 'tree',
  names: [{ name: '四棵松', source: '现场' }],
  geometry: { type: 'Point', coordinates: [107.9, 22.1] },
  method: 'drawn-by-hand',
  accuracyMetres: null,
  illustrative: true,
}
const somebodyElseEntersPlace = () =>
  changeCase(OWN, 'places', { placeId: null, place: PLACE, changedBy: '韦调解员', reason: '' })

beforeAll(() => bringDemonstration(OWN))

describe('two people who have one case open', () => {
  it('see each other, and that one has left', async () => {
    const { page: officer, faults } = await visit(OWN.officerPath)
    const { page: approver } = await visit(OWN.courtPath, { as: 'approver' })
    await officer.locator('[data-present]', { hasText: '审批员' }).waitFor()
    await approver.locator('[data-present]', { hasText: '调解员' }).waitFor()
    expect(await officer.locator('[data-present]').textContent()).toContain('法庭页')
    await approver.close()
    await officer.locator('[data-present]').waitFor({ state: 'detached' })
    expect(faults).toEqual([])
    await officer.close()
  })

  it('see at once what the other changes, where they have nothing unsaved, on the officer’s page and the court’s', async () => {
    const { page: officer } = await visit(OWN.officerPath)
    const { page: court } = await visit(OWN.courtPath, { as: 'approver', width: 390, height: 844 })
    await officer.locator('[data-present]').waitFor()
    await somebodyElseEntersPlace()
    for (const page of [officer, court]) {
      await page.locator('[data-taken]', { hasText: '韦调解员' }).waitFor()
      expect(await page.locator('[data-taken]').textContent()).toContain('地名和位置')
      expect(await sidewaysScroll(page)).toBe(0)
    }
    await officer.close()
    await court.close()
  })

  it('keep what they have not saved, are told who changed what, and take it up when they choose', async () => {
    const { page } = await visit(OWN.officerPath)
    await page.locator('[data-row="0#0"]').click()
    await page.getByRole('button', { name: '手工改这一圈界线' }).click()
    await page.getByLabel('改的理由').fill('现场踏勘')
    const { version } = await somebodyElseEntersPlace()
    await page.locator('[data-waiting]', { hasText: '韦调解员' }).waitFor()
    expect(await page.locator('[data-waiting]').textContent()).toContain('您没存的内容都还在')
    await page.getByRole('button', { name: '现在更新本页' }).click()
    await page.locator('[data-waiting]').waitFor({ state: 'detached' })
    expect(await page.getByLabel('改的理由').inputValue()).toBe('现场踏勘')
    expect(version).toBeGreaterThan(1)
    await page.close()
  })

  it('see files and what is published as others leave them, though the case has no new version', async () => {
    const { page, faults } = await visit(OWN.officerPath)
    const panel = page.locator('[data-panel="publication"]')
    await panel.locator('> summary').press('Enter')
    await panel.getByLabel('审图号').waitFor()
    const files = page.locator('[data-panel="attachments"]')
    await files.locator('> summary').press('Enter')
    await files.getByLabel('由谁上传').waitFor()
    const { version } = await caseView(page, OWN.id)
    const site = { address: siteAddress(), caseId: OWN.id }
    await attach(site, await upload(site, '对方的证.txt', Buffer.from('山林清册')))
    await files.getByText('对方的证.txt').first().waitFor()
    await prepareDraft(OWN, '桂S(2026)12-777号')
    await expect.poll(() => panel.getByLabel('审图号').inputValue()).toBe('桂S(2026)12-777号')
    expect((await caseView(page, OWN.id)).version).toBe(version)
    expect(faults).toEqual([])
    await page.close()
  })

  it('are told when they have more windows open than are kept up to date, and all else works', async () => {
    const { page } = await visit('/', { as: 'auditor' })
    const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
    const address = `${siteAddress()}/api/cases/${OWN.id}`
    const windows = await Promise.all(Array.from({ length: 20 }, () => readLive(address, { cookie })))
    await page.goto(siteAddress() + OWN.courtPath)
    await page.locator('[data-crowded]').waitFor()
    expect(await page.locator('[data-away]').count()).toBe(0)
    for (const { leave } of windows) leave()
    await page.close()
  })

  it('are told when the network is away, and what was missed once it is back', async () => {
    const { page } = await visit(OWN.officerPath)
    await page.locator('[data-row="0#0"]').waitFor()
    await page.context().setOffline(true)
    await page.locator('[data-away]').waitFor()
    await somebodyElseEntersPlace()
    await page.context().setOffline(false)
    await page.locator('[data-taken]', { hasText: '离线期间' }).waitFor()
    await page.close()
  })
})

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

describe('the place of two people', () => {
  const HILL = caseOf('two-at-a-pine')
  const MINE = '韦调解员'
  const THEIRS = '黄调解员'
  const pine = { ...PLACE, accuracyMetres: 5, illustrative: false }
  beforeAll(() =>
    bringCase(HILL, {
      title: '四棵松',
      text: '四至:东至大湾公路,南至牛角冲,西至四棵松,北与李家山相连。',
      features: [{ type: 'Feature', id: 'pine', geometry: pine.geometry, properties: pine }],
    }),
  )

  async function drawAnew(page: Page, who: string, to: string) {
    await page.locator('[data-panel="places"] > summary').press('Enter')
    await page.locator('[data-place="pine"]').getByRole('button', { name: '改画' }).press('Enter')
    const form = page.getByRole('form', { name: '这一处地物' })
    await page.getByLabel('键入坐标').fill(to)
    await page.getByLabel('键入坐标').press('Enter')
    await form.getByLabel('画图人姓名').fill(who)
    return form
  }

  it('is laid out before, theirs and mine; whose position and whose names is chosen, and both stay on record', async () => {
    const { page: mine, faults } = await visit(HILL.officerPath, { width: 390, height: 844 })
    const { page: theirs } = await visit(HILL.officerPath)
    const myForm = await drawAnew(mine, MINE, '107.9, 22.1001')
    await myForm.getByLabel('名称').fill('五棵松')
    const theirForm = await drawAnew(theirs, THEIRS, '107.9002, 22.1')
    await theirForm.getByLabel('精度').fill('1')
    await theirForm.getByLabel('名称').fill('松树坳')
    await theirForm.getByRole('button', { name: '存下，图随之改画' }).press('Enter')
    await theirForm.waitFor({ state: 'detached' })

    await myForm.getByRole('button', { name: /存/u }).press('Enter')
    const compared = mine.locator('[data-compared-place]')
    await compared.getByRole('heading', { name: `${THEIRS}也改了这处地物，请对照` }).waitFor()
    const told = (facet: string, version: string) =>
      compared.locator(`[data-facet="${facet}"] [data-version="${version}"] dd`).textContent()
    expect(await told('names', 'base')).toBe('四棵松')
    expect(await told('names', 'theirs')).toBe('松树坳')
    expect(await told('names', 'mine')).toBe('五棵松')
    // 0.0002° of longitude at 22.1° N and 0.0001° of latitude.
    expect(await told('position', 'theirs')).toMatch(/移了 21 米；±1 米/u)
    expect(await told('position', 'mine')).toMatch(/移了 11 米；±5 米/u)
    await mapHasLayer(mine, 'compared-place-theirs-point')
    expect(await sidewaysScroll(mine)).toBe(0)

    const store = myForm.getByRole('button', { name: `接在${THEIRS}的之后存下` })
    expect(await store.isDisabled()).toBe(true)
    await compared.locator('[data-facet="position"]').getByLabel(`用${THEIRS}的`).check()
    await compared.locator('[data-facet="names"]').getByLabel('两人的都留着').check()
    await store.press('Enter')
    await myForm.waitFor({ state: 'detached' })
    const stored = (await caseView(mine, HILL.id)).places.find(({ id }) => id === 'pine')!
    expect(stored.geometry.coordinates).toEqual([107.9002, 22.1])
    expect(stored).toMatchObject({ accuracyMetres: 1, names: [{ name: '五棵松' }, { name: '松树坳' }] })
    const response = await fetchSignedIn(`${siteAddress()}/api/cases/${HILL.id}/places/versions`)
    const { data } = (await response.json()) as { data: WirePlaceVersion[] }
    expect(data.map(({ changedBy }) => changedBy)).toEqual(['import', THEIRS, MINE])
    expect(faults.filter((fault) => !fault.includes('412'))).toEqual([])
    await mine.close()
    await theirs.close()
  })
})
