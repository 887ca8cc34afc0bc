import { fileURLToPath } from 'node:url'

import { DESK, type Camera } from './camera.ts'

import type { Locator, Page } from 'playwright-core'

const seed = (path: string): string => fileURLToPath(new URL(`../../../seeds/${path}`, import.meta.url))
const KEY = 'practice'

async function begin(camera: Camera, page: Page): Promise<void> {
  const { newCase } = camera.words
  const fileOf = (group: string) => page.getByRole('group', { name: group }).locator('input[type=file]')
  await fileOf(newCase.places).setInputFiles(seed('places/qinba-hill/places.geojson'))
  await fileOf(newCase.document).first().setInputFiles(seed('cases/qinba-hill/judgment.txt'))
  await page.getByLabel(newCase.caseTitle).fill('琴八屋背山（练习）')
  await page.getByLabel(newCase.countyCode).fill('450621')
  await page.getByLabel(newCase.key).fill(KEY)
  await page.getByLabel(newCase.officer).fill('黄调解员')
  await camera.keep(page, 'officer-new-case')
  await page.getByRole('button', { name: newCase.submit }).click()
  await page.waitForURL(`**/officer/cases/450621-${KEY}`)
  await page.waitForLoadState('networkidle')
}

const column = (page: Page): Locator => page.locator('.workbench > .clauses')

/** A clause that was clicked, its line in hand, and a question that is open. */
async function lookAtWords(camera: Camera, page: Page): Promise<void> {
  await page.locator('[data-row="0#0"]').click()
  await camera.keep(page, 'officer-clause')
  const questions = page.locator('[data-panel="questions"]')
  await questions.locator('.group > summary').first().click()
  await questions.locator('[data-question] summary').first().click()
  await camera.keep(page, 'officer-questions', column(page))
  await questions.locator('.group > summary').first().click()
  const { outline, drawing } = camera.words
  await page.getByRole('button', { name: outline.take }).click()
  await page.getByRole('button', { name: outline.layAside }).waitFor()
  await camera.keep(page, 'officer-outline', page.locator('.workbench > .map'), page.locator('.workbench > .segment'))
  await page.getByRole('button', { name: outline.layAside }).click()
  await page.getByRole('button', { name: drawing.discard }).click()
}

/** Panels of the workbench, in the order of the work. */
const PANELS = ['places', 'overlaps', 'evidence', 'sealing', 'prints', 'publication'] as const

export async function takeOfficerPictures(camera: Camera): Promise<void> {
  const nobody = await camera.sit('public', { viewport: DESK })
  await camera.keep(await camera.open(nobody, '/'), 'officer-sign-in')
  await nobody.close()

  const context = await camera.sit('officer', { viewport: DESK })
  const page = await camera.open(context, '/officer/new')
  await begin(camera, page)
  await camera.keep(page, 'officer-workbench')
  await lookAtWords(camera, page)
  for (const panel of PANELS) {
    await camera.unfold(page, panel)
    await camera.keep(page, `officer-${panel}`, column(page))
    await page.locator(`[data-panel="${panel}"] summary`).first().click()
  }
  await context.close()
}
