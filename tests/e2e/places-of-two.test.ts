import { beforeAll, describe, expect, it } from 'vitest'

import { siteAddress, visit } from '../support/browser.ts'
import { fetchSignedIn } from '../support/signed-in-fetch.ts'
import { caseOf, caseView, mapHasLayer, sidewaysScroll } from './case-page.ts'
import { bringCase } from './own-case.ts'

import type { Page } from 'playwright-core'
import type { WirePlaceVersion } from '../../geodata/wire/places.ts'

describe('the place of two people', () => {
  const HILL = caseOf('two-at-a-pine')
  const MINE = '韦调解员'
  const THEIRS = '黄调解员'
  const pine = {
    kind: 'tree',
    names: [{ name: '四棵松', source: '现场' }],
    geometry: { type: 'Point', coordinates: [107.9, 22.1] },
    method: 'drawn-by-hand',
    accuracyMetres: 5,
    illustrative: false,
  }
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
