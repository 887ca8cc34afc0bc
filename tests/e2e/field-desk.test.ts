import { beforeAll, describe, expect, it } from 'vitest'

import { siteAddress, visit } from '../support/browser.ts'
import { ON_THE_HILL, phoneOf, pointContent, sent } from '../support/field/records.ts'
import { fetchSignedIn } from '../support/signed-in-fetch.ts'
import { caseOf, mapAtRest } from './case-page.ts'
import { bringDemonstration } from './own-case.ts'

import type { Page } from 'playwright-core'
import type { FieldContent, FieldRecord } from '../../geodata/wire/field.ts'

const own = caseOf('field-desk')
let phone: ReturnType<typeof phoneOf>

async function stored(
  content: FieldContent,
  follows: string | null = null,
  more: Partial<FieldRecord> = {},
): Promise<FieldRecord> {
  const record = phone.makes(content, follows, more)
  const response = await fetchSignedIn(`${siteAddress()}/api/cases/${own.id}/field-records/${record.id}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(sent(record)),
  })
  expect(response.status, await response.text()).toBe(201)
  return record
}
const STONE = pointContent({ remark: '界石' })
const TRACK: FieldContent = {
  kind: 'track',
  fixes: [0, 1, 2].map((step) => ({
    position: [ON_THE_HILL[0] + step / 2000, ON_THE_HILL[1]],
    accuracyMetres: 8,
    at: '2026-11-23T03:00:00.000Z',
  })),
  remark: '',
}
async function openPanel(page: Page) {
  const panel = page.locator('[data-panel="field"]')
  await panel.locator('summary').first().click()
  await panel.locator('[data-field-thing]').first().waitFor()
  return panel
}

beforeAll(async () => {
  await bringDemonstration(own)
  const response = await fetchSignedIn(`${siteAddress()}/api/account`)
  const { data } = (await response.json()) as { data: { account: { signInName: string } } }
  phone = phoneOf(data.account.signInName)
  const stone = await stored(STONE)
  const sha256 = sent(stone).sha256
  await stored({
    kind: 'signature',
    side: 'A',
    signer: '黄某',
    outcome: 'signed',
    reason: '',
    statement: '第 1 点：A 方叫“牛角冲口”，认可',
    signed: [{ id: stone.id, sha256 }],
    strokes: [[[100, 100], [400, 200]]], // prettier-ignore
  })
  await stored(TRACK)
})

describe('records of the field at the desk', () => {
  it('are listed with who recorded them and how wrong they may be, and lie on the map with their circles', async () => {
    const { page, faults } = await visit(own.officerPath)
    await page.getByRole('link', { name: '带到现场' }).waitFor()
    const panel = await openPanel(page)
    const point = panel.locator('[data-field-thing="point"]')
    expect(await point.textContent()).toMatch(/可能差 7 米.*A 方叫“牛角冲口”，认可.*B 方叫“鸡公石”，有争议/su)
    await panel.getByLabel('在图上显示').check()
    await point.getByRole('button', { name: '图上看' }).click()
    await mapAtRest(page)
    const drawn = await page.evaluate(() => {
      const map = (window as { sizhiMap?: { queryRenderedFeatures: (options: object) => { layer: { id: string } }[] } })
        .sizhiMap!
      return map
        .queryRenderedFeatures({ layers: ['field-errors', 'field-tracks', 'field-spots'] })
        .map(({ layer }) => layer.id)
    })
    expect(new Set(drawn)).toEqual(new Set(['field-errors', 'field-tracks', 'field-spots']))
    expect(await panel.locator('[data-field-thing="signature"]').textContent()).toContain('所签的各条没有再改动')
    expect(faults).toEqual([])
    await page.close()
  })

  it('corrected on two phones are shown side by side until a person says which one stands', async () => {
    const first = await stored(pointContent({ remark: '岔口' }))
    await stored(pointContent({ remark: '甲手机改：岔口北' }), first.id)
    await stored(pointContent({ remark: '乙手机改：岔口南' }), first.id)
    const { page } = await visit(own.officerPath)
    const panel = await openPanel(page)
    await panel.getByText('两部手机各自更正了同一条').waitFor()
    const [north, south] = [panel.getByText('甲手机改'), panel.getByText('乙手机改')]
    expect([await north.isVisible(), await south.isVisible()]).toEqual([true, true])
    await panel.getByLabel('由谁决定').fill('黄调解员')
    await panel
      .locator('li', { has: page.getByText('乙手机改') })
      .last()
      .getByRole('button', { name: '以这一条为准' })
      .click()
    await panel.getByText('两部手机各自更正了同一条').waitFor({ state: 'detached' })
    await panel.getByText('先前的 2 条').click()
    expect([await north.isVisible(), await south.isVisible()]).toEqual([true, true])
    await page.close()
  })

  it('become the position of a place only when a person takes one, with its error and both sides’ names', async () => {
    const { page } = await visit(own.officerPath)
    const panel = await openPanel(page)
    const point = panel.locator('[data-field-thing="point"]').first()
    await point.getByRole('button', { name: '取作地名位置' }).click()
    await point.getByLabel('名称').fill('新界石')
    await point.getByLabel('由谁决定').fill('黄调解员')
    await point.getByRole('button', { name: '取用' }).click()
    await point.getByText('已经取作地名位置').waitFor()
    const { data } = (await (await fetchSignedIn(`${siteAddress()}/api/cases/${own.id}`)).json()) as {
      data: {
        places: { names: { name: string }[]; accuracyMetres: number | null; geometry: object; method?: string }[]
      }
    }
    const taken = data.places.find(({ names }) => names[0]?.name === '新界石')
    expect(taken).toMatchObject({ accuracyMetres: 6.5, geometry: { coordinates: ON_THE_HILL }, method: 'measured' })
    expect(taken!.names.map(({ name }) => name)).toEqual(['新界石', '牛角冲口', '鸡公石'])
    await page.close()
  })

  it('bear the numbers that were signed on the phone; where two phones gave one, who recorded each stands beside it', async () => {
    await stored(pointContent({ remark: '东边的桩' }), null, { number: 71, recordedAt: '2026-11-23T04:00:00.000Z' })
    await stored(pointContent({ remark: '西边的桩' }), null, {
      number: 71,
      recordedBy: '韦调解员',
      recordedAt: '2026-11-23T04:01:00.000Z',
    })
    const { page } = await visit(own.officerPath)
    const panel = await openPanel(page)
    const heading = (remark: string) =>
      panel.locator('[data-field-thing="point"]', { hasText: remark }).getByRole('heading').textContent()
    expect(await heading('东边的桩')).toMatch(/^第 71 个点（黄调解员 .* 记的）$/u)
    expect(await heading('西边的桩')).toMatch(/^第 71 个点（韦调解员 .* 记的）$/u)
    await panel.getByText('编了同一个号').waitFor()
    expect(await heading('界石')).toBe('第 1 个点')
    await page.close()
  })

  it('are read by the court, which decides nothing about them', async () => {
    const { page } = await visit(own.courtPath)
    const exhibit = page.locator('[data-field-exhibit]')
    await exhibit.locator('[data-field-thing]').first().waitFor()
    expect(await exhibit.getByRole('button', { name: '取作地名位置' }).count()).toBe(0)
    await page.close()
  })
})
