import { mapAtRest } from './case-page.ts'

import type { Locator, Page } from 'playwright-core'

/** A panel of a page of a case, open: the address keeps which ones are, so that one may stand open after a reload. */
export async function openFolded(page: Page, name: string): Promise<Locator> {
  await mapAtRest(page)
  const panel = page.locator(`[data-panel="${name}"]`)
  if ((await panel.getAttribute('open')) === null) await panel.locator('> summary').press('Enter')
  return panel
}
