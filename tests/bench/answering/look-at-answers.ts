/** From the pointer coming onto an answer to the frame in which the lines it would draw stand on the map. */
import { EDGE_QUESTION } from '../../support/demonstration.ts'

import type { Map as MapLibreMap } from 'maplibre-gl'
import type { Page } from 'playwright-core'

type WindowWithMap = Window & { sizhiMap?: MapLibreMap; looked?: number; shown?: number; drawn?: number }

const ANSWERS = ['近边', '远边'] as const
const READING_MILLISECONDS = 3000
const ROUNDS = 10

/** The browser notes for itself when a pointer came, and when a frame with the lines was drawn. */
const noteTimes = (page: Page, question: string): Promise<void> =>
  page.evaluate((selector) => {
    const kept = window as WindowWithMap
    const map = kept.sizhiMap!
    document.querySelector(selector)!.addEventListener(
      'pointerenter',
      ({ target }) => {
        if ((target as HTMLElement).closest('button')) Object.assign(kept, { looked: performance.now(), drawn: 0 })
      },
      { capture: true },
    )
    map.on('render', () => {
      const isThere = map.isSourceLoaded('answer-preview') && map.querySourceFeatures('answer-preview').length > 0
      kept.shown = isThere ? 1 : 0
      if (isThere) kept.drawn ||= performance.now()
    })
  }, question)

async function openQuestion(page: Page): Promise<void> {
  const group = page.locator('[data-panel="questions"] .group', { hasText: '争议范围' })
  await group.locator('summary').first().click()
  await page.locator(`[data-question="${EDGE_QUESTION}"] > details > summary`).click()
}

async function look(page: Page, answer: string): Promise<number> {
  await page.locator(`[data-question="${EDGE_QUESTION}"]`).getByRole('button', { name: answer }).hover()
  await page.waitForFunction(() => ((window as WindowWithMap).drawn ?? 0) > 0)
  return page.evaluate(() => (window as WindowWithMap).drawn! - (window as WindowWithMap).looked!)
}

/** The pointer leaves, and the lines are gone. */
async function lookAway(page: Page): Promise<void> {
  await page.locator('#questions-heading').hover()
  await page.waitForFunction(() => (window as WindowWithMap).shown === 0)
}

export type Looks = { readonly first: number; readonly others: readonly number[] }

/** `hasRead`: a person reads the question before coming onto an answer; else the pointer is there at once. */
export async function lookAtAnswers(page: Page, hasRead: boolean): Promise<Looks> {
  await page.waitForFunction(() => (window as WindowWithMap).sizhiMap?.getLayer('answer-preview-stated') !== undefined)
  await noteTimes(page, `[data-question="${EDGE_QUESTION}"]`)
  await openQuestion(page)
  if (hasRead) await page.waitForTimeout(READING_MILLISECONDS)
  const first = await look(page, ANSWERS[0])
  const others: number[] = []
  for (let at = 1; at <= ROUNDS; at++) {
    await lookAway(page)
    others.push(await look(page, ANSWERS[at % ANSWERS.length]!))
  }
  return { first, others }
}
