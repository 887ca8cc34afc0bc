import { describe, expect, it } from 'vitest'

import { visit } from '../support/browser.ts'
import { mapAtRest, officerPath, rulingPath, sidewaysScroll } from './case-page.ts'

const PHONE = { width: 390, height: 844 }
const SIZES = [{ width: 1440, height: 900 }, PHONE, { width: 360, height: 640 }]

describe('the tutorial beside a page', () => {
  it.each(SIZES)('at $width × $height it opens by itself and leaves the officer’s page as it was', async (size) => {
    const { page, faults } = await visit(officerPath, size)
    await mapAtRest(page)
    const questions = page.locator('[data-panel="questions"]')
    await questions.getByLabel('答复人姓名').fill('某调解员')
    const opening = page.waitForEvent('popup')
    await page.getByRole('banner').getByRole('link', { name: '教程' }).click()
    const tutorial = await opening
    await tutorial.getByRole('heading', { level: 1, name: '调解员：从一份文书到一张图' }).waitFor()
    expect(new URL(tutorial.url()).pathname).toBe('/help/zh-CN/officer.html')
    expect(await sidewaysScroll(tutorial)).toBe(0)

    await tutorial.getByRole('link', { name: '法院', exact: true }).click()
    await tutorial.getByRole('heading', { level: 1, name: /^法院/u }).waitFor()
    await tutorial.getByRole('link', { name: 'English' }).click()
    await tutorial.getByRole('heading', { level: 1, name: /^Courts/u }).waitFor()
    await tutorial.getByRole('link', { name: 'Front page' }).click()
    await tutorial.getByText('上思县').first().waitFor()
    await tutorial.close()
    expect(await questions.getByLabel('答复人姓名').inputValue()).toBe('某调解员')
    expect(faults).toEqual([])
    await page.close()
  })

  it('shows every picture whole on the screen', async () => {
    for (const size of SIZES) {
      const { page, faults } = await visit('/help/zh-CN/officer.html', { ...size, as: 'public' })
      for (const picture of await page.locator('main img').all()) {
        await picture.scrollIntoViewIfNeeded()
        await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth)).toBeGreaterThan(0) // prettier-ignore
        const { width, height } = (await picture.boundingBox())!
        expect(width).toBeLessThanOrEqual(size.width)
        expect(height).toBeLessThanOrEqual(size.height)
      }
      expect(faults).toEqual([])
      await page.close()
    }
  })

  it('is the villager’s own on the public page, where the phone’s own way back returns', async () => {
    const { page } = await visit(rulingPath, { ...PHONE, as: 'public' })
    await page.locator('article svg').first().waitFor()
    await page.getByRole('link', { name: '教程' }).click()
    await page.getByRole('heading', { level: 1, name: /^村民/u }).waitFor()
    await page.goBack()
    await page.locator('article svg').first().waitFor()
    await page.close()
  })

  it('speaks the language of the page', async () => {
    const { page } = await visit('/officer/cases')
    await page.getByRole('button', { name: 'English' }).click()
    const link = page.getByRole('link', { name: 'Tutorial' })
    await link.waitFor()
    expect(await link.getAttribute('href')).toBe('/help/en/officer.html#every-day')
    await page.close()
  })
})
