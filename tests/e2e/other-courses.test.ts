import { afterAll, describe, expect, it } from 'vitest'

import { visit } from '../support/browser.ts'
import { CASE_ID, caseView, mapAtRest, officerPath, outlineOf, sidewaysScroll } from './case-page.ts'

import type { Map as MapLibreMap } from 'maplibre-gl'
import type { Page } from 'playwright-core'

const courses = (page: Page) => page.locator('[data-other-courses="0"]')

async function openCourses(width?: number): Promise<Page> {
  const { page } = await visit(officerPath, width === undefined ? {} : { width, height: 844 })
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

describe('the officer weighs another course that fits the words', () => {
  afterAll(async () => {
    // Other tests meet the demonstration as it was.
    const { page } = await visit('/')
    const view = await caseView(page)
    const question = view.questions.find(({ quote }) => quote.endsWith('田垌西面田边'))
    await page.request.put(new URL(`/api/cases/${CASE_ID}/answers`, page.url()).href, {
      headers: { 'if-match': `"${view.version}"` },
      data: { key: question!.key, value: 'near', answeredBy: '示范调解员' },
    })
    await page.close()
  })

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
    expect(outlineOf(await caseView(page), 'extent').openSides).toEqual([])
    await page.getByLabel('采用人姓名').fill('某调解员')
    await course.getByRole('button', { name: '采用这种走法' }).press('Enter')
    await courses(page).getByText('已存，图已重画').waitFor()
    const view = await caseView(page)
    expect(outlineOf(view, 'extent').openSides.map(({ side }) => side)).toContain('S')
    expect(view.questions.find(({ quote }) => quote.endsWith('田垌西面田边'))!.answer).toMatchObject({
      value: 'far',
      answeredBy: '某调解员',
    })
    await page.close()
  })

  it('on a phone nothing runs off the side', async () => {
    const page = await openCourses(390)
    await courses(page).getByText('比所画的多出的不合之处').first().waitFor()
    expect(await sidewaysScroll(page)).toBe(0)
    await page.close()
  })
})
