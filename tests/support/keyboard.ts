import { expect } from 'vitest'

import type { Locator, Page } from 'playwright-core'

/** Presses Tab until the wanted element has the focus; fails where it is not reached, or where nobody can see that it is. */
export async function tabTo(page: Page, wanted: Locator, most = 120): Promise<void> {
  await wanted.waitFor({ state: 'attached' })
  for (let presses = 0; presses <= most; presses++) {
    if (presses > 0) await page.keyboard.press('Tab')
    if (await wanted.evaluate((element) => element === document.activeElement)) return expectVisibleFocus(wanted)
  }
  throw new Error(`${most} strokes of the tab key do not lead to ${String(wanted)}.`)
}

/** Goes to a button, a link or a fold and presses it. */
export async function pressAt(page: Page, wanted: Locator): Promise<void> {
  await tabTo(page, wanted)
  await page.keyboard.press('Enter')
}

/** Goes to a field and writes into it, in place of what stood there. */
export async function typeAt(page: Page, wanted: Locator, words: string): Promise<void> {
  await tabTo(page, wanted)
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText(words)
}

async function expectVisibleFocus(element: Locator): Promise<void> {
  const { outlinePixels, isInView } = await element.evaluate((focused) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(focused)
    const { top, bottom, left, right } = focused.getBoundingClientRect()
    return {
      outlinePixels: outlineStyle === 'none' ? 0 : parseFloat(outlineWidth),
      isInView: bottom > 0 && top < window.innerHeight && right > 0 && left < window.innerWidth,
    }
  })
  expect(outlinePixels, `the outline of ${String(element)}`).toBeGreaterThanOrEqual(2)
  expect(isInView, `${String(element)} is in view`).toBe(true)
}
