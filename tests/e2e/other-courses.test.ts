import { beforeAll, describe, expect, it } from 'vitest'

import { visit } from '../support/browser.ts'
import { caseOf, caseView, mapAtRest, outlineOf, sidewaysScroll } from './case-page.ts'
import { bringCase, bringDemonstration } from './own-case.ts'

import type { Map as MapLibreMap } from 'maplibre-gl'
import type { Page } from 'playwright-core'

const OWN = caseOf('other-courses')
const courses = (page: Page) => page.locator('[data-other-courses="0"]')

async function openCourses({ officerPath } = OWN, width = 1440): Promise<Page> {
  const { page } = await visit(officerPath, { width, height: 844 })
  await mapAtRest(page)
  await courses(page).locator('summary').press('Enter')
  return page
}

/** The numbers of the calls that have a grey line. */
const greyLines = (page: Page): Promise<number[]> =>
  page.evaluate(() =>
    (window as Window & { sizhiMap?: MapLibreMap })
      .sizhiMap!.querySourceFeatures('other-course')
      .map(({ properties }) => Number(properties['callIndex'])),
  )

const isBelowBoundary = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const layers = (window as Window & { sizhiMap?: MapLibreMap }).sizhiMap!.getStyle().layers.map(({ id }) => id)
    return layers.indexOf('other-course') < layers.indexOf('boundary-selected')
  })

const TWO_WAYS = caseOf('two-ways')
const way = (id: string, name: string, kind: string, coordinates: readonly (readonly number[])[]) => ({
  type: 'Feature',
  id,
  properties: { kind, names: [{ name, source: '现场' }], accuracyMetres: 5, illustrative: false },
  geometry: { type: 'LineString', coordinates },
})
const upright = (id: string, name: string, kind: string, longitude: number) =>
  way(id, name, kind, [
    [longitude, 23.499],
    [longitude, 23.505],
  ])
const across = (id: string, name: string, kind: string, latitude: number) =>
  way(id, name, kind, [
    [107.999, latitude],
    [108.009, latitude],
  ])
const WAYS = [
  across('road', '大公路', 'road', 23.504),
  across('gully', '青龙沟', 'gully', 23.5),
  upright('west-gully', '白马沟', 'gully', 108),
  upright('way', '石板路', 'road', 108.004),
  upright('further-way', '石板路', 'road', 108.007),
]

describe('the officer weighs another course that fits the words', () => {
  beforeAll(() => bringDemonstration(OWN))

  it('reads why the far edge fits less well, sees it in grey by keyboard, and takes it under a name', async () => {
    const page = await openCourses()
    const course = courses(page).locator('[data-course="1"]')
    await course.getByText('沿另一条边（六奎田垌').waitFor()
    await course.getByText('第 2 句：与下一段接不上，留有缺口').waitFor()
    await course.getByText('若以直线闭合 292 米').waitFor()
    expect(await greyLines(page)).toEqual([])

    await course.getByRole('button', { name: '在图上看' }).focus()
    await page.getByText('灰线：走法 1').waitFor()
    await mapAtRest(page)
    expect(new Set(await greyLines(page))).toEqual(new Set([2, 3]))
    expect(await isBelowBoundary(page)).toBe(true)

    await course.getByRole('button', { name: '采用这种走法' }).press('Enter')
    await page.getByText('请先写下采用人姓名').waitFor()
    expect(outlineOf(await caseView(page, OWN.id), 'extent').openSides).toEqual([])
    await courses(page).getByLabel('采用人姓名').fill('某调解员')
    await course.getByRole('button', { name: '采用这种走法' }).press('Enter')
    await courses(page).getByText('已存，图已重画').waitFor()
    const view = await caseView(page, OWN.id)
    expect(outlineOf(view, 'extent').openSides.map(({ side }) => side)).toContain('S')
    expect(view.questions.find(({ quote }) => quote.endsWith('田垌西面田边'))!.answer).toMatchObject({
      value: 'far',
      answeredBy: '某调解员',
    })
    await page.close()
  })

  it('is told that the better fitting course is the other one, once the far edge is taken', async () => {
    const page = await openCourses()
    await courses(page).getByText('总的看，比所画的更合文字').waitFor()
    await page.close()
  })

  it('on a phone nothing runs off the side', async () => {
    const page = await openCourses(OWN, 390)
    await courses(page).getByText('比所画的多出的不合之处').first().waitFor()
    expect(await sidewaysScroll(page)).toBe(0)
    await page.close()
  })
})

describe('where two ways bear the name of a side', () => {
  const text = '四至界限为东至石板路，南至青龙沟，西至白马沟，北至大公路。'
  beforeAll(() => bringCase(TWO_WAYS, { title: '两条同名路的案', text, features: WAYS }))

  it('the other one is taken by giving it to the words', async () => {
    const page = await openCourses(TWO_WAYS)
    const course = courses(page).locator('[data-course="1"]')
    await course.getByText('“石板路”取另一处“石板路”').waitFor()
    await page.getByLabel('采用人姓名').fill('某调解员')
    await course.getByRole('button', { name: '采用这种走法' }).click()
    await courses(page).getByText('已存，图已重画').waitFor()
    const { placeChoices, outlines } = await caseView(page, TWO_WAYS.id)
    expect(placeChoices).toMatchObject([{ decidedBy: '某调解员' }])
    const [east] = outlines[0]!.segments.filter(({ callIndex }) => callIndex === 0)
    expect(east!.placeId).toBe(placeChoices[0]!.placeId)
    await page.close()
  })
})
