import { describe, expect, it } from 'vitest'

import { visit } from '../../support/browser.ts'
import { courtPath, mapAtRest } from '../case-page.ts'

import type { Map as MapLibreMap } from 'maplibre-gl'
import type { Page } from 'playwright-core'

/** What the map does in the very moment in which a button that moves it is pressed. */
const afterPressing = (page: Page, button: string) =>
  page.getByRole('button', { name: button }).evaluate((pressed: HTMLButtonElement) => {
    const map = (window as Window & { sizhiMap?: MapLibreMap }).sizhiMap!
    const before = map.getZoom()
    pressed.click()
    return { isMoving: map.isMoving(), isThere: Math.abs(map.getZoom() - before) > 0.5 }
  })

describe('whoever asks for less motion', () => {
  it('has a map that jumps, where it glides for others', async () => {
    const { page } = await visit(courtPath, { glides: true })
    await mapAtRest(page)
    await page.getByRole('region', { name: '裁定' }).getByRole('button').first().click()
    expect(await afterPressing(page, '看清所选')).toEqual({ isMoving: true, isThere: false })
    await mapAtRest(page)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    expect(await afterPressing(page, '看全图')).toEqual({ isMoving: false, isThere: true })
    expect(await afterPressing(page, '看清所选')).toEqual({ isMoving: false, isThere: true })
    await page.close()
  })

  it('has a page on which nothing fades, slides or turns', async () => {
    const { page } = await visit(courtPath, { glides: true })
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await mapAtRest(page)
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((element) => {
          const { transitionDuration, animationDuration } = getComputedStyle(element)
          return [transitionDuration, animationDuration].some((times) => /[1-9]/u.test(times))
        })
        .map(({ tagName, className }) => `${tagName}.${String(className)}`),
    )
    expect(moving).toEqual([])
    await page.close()
  })
})
