import { afterAll, beforeAll, expect, it } from 'vitest'

import { siteAddress } from '../support/browser.ts'
import { lastingBrowser } from '../support/lasting-browser.ts'
import { fetchSignedIn } from '../support/signed-in-fetch.ts'
import { caseOf } from './case-page.ts'
import { bringCase } from './own-case.ts'

import type { BrowserContext, Page } from 'playwright-core'
import type { WireStandingFabric } from '../../geodata/wire/fabric.ts'
import type { WirePlaceVersion } from '../../geodata/wire/places.ts'

const OWN = caseOf('draft-of-a-killed-browser')
const [WEST, SOUTH, EAST, NORTH] = [107.95, 22.1, 107.954, 22.103]
const BEYOND = 0.001
const side = (id: string, kind: string, name: string, coordinates: [number, number][]) => ({
  type: 'Feature',
  id,
  geometry: { type: 'LineString', coordinates },
  properties: { kind, names: [{ name, source: '现场' }], accuracyMetres: 5, illustrative: false },
})
const upright = (longitude: number): [number, number][] => [
  [longitude, SOUTH - BEYOND],
  [longitude, NORTH + BEYOND],
]
const level = (latitude: number): [number, number][] => [
  [WEST - BEYOND, latitude],
  [EAST + BEYOND, latitude],
]

const lasting = lastingBrowser({ viewport: { width: 1280, height: 800 } })
let browser: BrowserContext

beforeAll(async () => {
  await bringCase(OWN, {
    title: '停电那天的案子',
    text: '四至:东至大坪公路,南至水牛冲,西至石笋岭,北至鸡公冲。',
    features: [
      side('road', 'road', '大坪公路', upright(EAST)),
      side('south', 'gully', '水牛冲', level(SOUTH)),
      side('ridge', 'ridge', '石笋岭', upright(WEST)),
      side('north', 'gully', '鸡公冲', level(NORTH)),
    ],
  })
  browser = await lasting.start()
})
afterAll(async () => {
  await browser.close()
  lasting.forget()
})

async function open(): Promise<Page> {
  const page = await browser.newPage()
  await page.goto(siteAddress() + OWN.officerPath)
  return page
}
const standing = async (): Promise<WireStandingFabric> => {
  const response = await fetchSignedIn(`${siteAddress()}/api/cases/${OWN.id}/fabric`)
  return ((await response.json()) as { data: WireStandingFabric }).data
}
type KeptDraft = { kind: string; work: { past: unknown[]; written?: { fields: { reason: string } } } }
/** What the browser has on its disk. */
const draftsKept = (page: Page): Promise<KeptDraft[]> =>
  page.evaluate(
    () =>
      new Promise<KeptDraft[]>((resolve) => {
        const opening = indexedDB.open('sizhi-drafts')
        opening.onsuccess = () => {
          const asked = opening.result.transaction('drafts').objectStore('drafts').getAll()
          asked.onsuccess = () => {
            opening.result.close()
            resolve(asked.result as KeptDraft[])
          }
        }
      }),
  )
const stepsKept = async (page: Page): Promise<number> => (await draftsKept(page))[0]?.work.past.length ?? 0
const reasonKept = async (page: Page): Promise<string | undefined> =>
  (await draftsKept(page)).find(({ kind }) => kind === 'place')?.work.written?.fields.reason
const moved = (page: Page) => page.getByRole('button', { name: '退一步：移点' })

it('lines in hand are there with their steps after the browser was killed, one step is taken back, and they are saved', async () => {
  const page = await open()
  await page.locator('[data-row="0#0"]').click()
  await page.getByRole('button', { name: '手工改这一圈界线' }).click()
  await page.locator('[data-line]').first().press('Enter')
  await page.locator('[data-chosen-line] summary').press('Enter')
  await page.getByRole('button', { name: '第 2 点' }).press('Enter')
  const { machine } = await standing()
  await page.keyboard.press('ArrowUp')
  await moved(page).waitFor()
  const before = await stepsKept(page)
  await page.keyboard.press('ArrowUp')
  await expect.poll(() => stepsKept(page)).toBe(before + 1)
  await lasting.kill(browser)

  browser = await lasting.start()
  const again = await open()
  await again.locator('[data-outline-draft]').getByRole('button', { name: '接着画' }).click()
  await moved(again).click()
  await moved(again).waitFor()
  await again.getByLabel('画图人姓名').fill('黄调解员')
  await again.getByLabel('改的理由').fill('现场踏勘')
  await again.getByRole('button', { name: /存成新的一版|仍然存/u }).click()
  await again.getByText('已存成新的一版').waitFor()
  const { fabric } = (await standing()).standing!
  const latitudes = (lines: WireStandingFabric['machine']['lines']) =>
    lines
      .flatMap(({ coordinates }) => coordinates.map(([, latitude = 0]) => latitude))
      .sort((one, other) => one - other)
  const shifts = latitudes(fabric.lines).map((latitude, index) => latitude - latitudes(machine.lines)[index]!)
  // One metre north, of the two that were drawn: the second was taken back.
  expect(Math.max(...shifts) * 111_000).toBeCloseTo(1, 0)
  expect(await again.locator('[data-outline-draft]').count()).toBe(0)
  await again.close()
})

it('a place that is being drawn is there with its name and reason after the browser was killed, and is saved with them', async () => {
  const [name, reason] = ['老砖窑', '两边老人都指这里']
  const page = await open()
  await page.locator('[data-panel="places"] > summary').press('Enter')
  await page.getByRole('button', { name: '画一处新地物' }).press('Enter')
  const form = page.getByRole('form', { name: '这一处地物' })
  for (const longitude of [WEST + 0.001, EAST - 0.001]) {
    await page.getByLabel('键入坐标').fill(`${longitude.toFixed(4)}, ${(SOUTH + 0.001).toFixed(4)}`)
    await page.getByLabel('键入坐标').press('Enter')
  }
  await page.getByText(/^2 点/u).waitFor()
  await form.getByLabel('名称').fill(name)
  await form.getByLabel('精度').fill('8')
  await form.getByLabel('理由').pressSequentially(reason)
  await expect.poll(() => reasonKept(page)).toBe(reason)
  await lasting.kill(browser)

  browser = await lasting.start()
  const again = await open()
  await again.locator('[data-draft]').getByRole('button', { name: '接着画' }).click()
  await again.getByText(/^2 点/u).waitFor()
  const kept = again.getByRole('form', { name: '这一处地物' })
  expect(await kept.getByLabel('名称').inputValue()).toBe(name)
  expect(await kept.getByLabel('精度').inputValue()).toBe('8')
  await kept.getByLabel('画图人姓名').fill('黄调解员')
  await kept.getByRole('button', { name: '存下，图随之改画' }).click()
  await kept.waitFor({ state: 'detached' })
  const response = await fetchSignedIn(`${siteAddress()}/api/cases/${OWN.id}/places/versions`)
  const versions = ((await response.json()) as { data: WirePlaceVersion[] }).data
  expect(versions.filter((version) => version.reason === reason)).toMatchObject([
    { place: { names: [{ name }], accuracyMetres: 8 } },
  ])
  expect(await again.locator('[data-draft]').count()).toBe(0)
  await again.close()
})
